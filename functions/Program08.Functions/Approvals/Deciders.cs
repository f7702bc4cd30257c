using Program08.Functions.Access;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

internal static class Deciders
{
    extension(PeopleRecords people)
    {
        /// <summary>Who may decide at a level, its deputies with them.</summary>
        public async Task<IReadOnlyList<PersonRecord>> ListDecidersAsync(int level, CancellationToken cancellation) =>
            [.. (await people.ListAsync(cancellation)).Where(person => MayUse.Decide(person, level))];
    }
}
