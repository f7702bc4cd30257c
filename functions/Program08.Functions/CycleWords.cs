using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Storage.Records;

namespace Program08.Functions;

/// <summary>Words of a cycle that many mails and pages need.</summary>
public sealed class CycleWords(Catalogue catalogue, PeopleRecords people)
{
    /// <summary>"CT08 – năm 2023": how subjects begin.</summary>
    public async Task<string> MarkAsync(CyclePlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        return Period.Of(plan.Id.Period) is Reporting.Words.Outcome<Period>.Success { Value: var period } ? $"{programme.Mark} – {period.Name.Vi}" : programme.Mark;
    }

    /// <summary>Whom to ask: the first coordinator with name and telephone or address; null when there is none.</summary>
    public async Task<string?> ContactAsync(CyclePlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var id in plan.Coordinators)
        {
            if (await people.FindAsync(id, cancellation) is { } person)
            {
                return person.Phone is null ? $"{person.Name}, {person.Email}" : $"{person.Name}, {person.Phone}";
            }
        }

        return null;
    }
}
