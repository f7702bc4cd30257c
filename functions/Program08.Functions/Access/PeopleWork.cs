namespace Program08.Functions.Access;

/// <summary>Ends what was begun with people and broke off: a confirmed list, a handover, an invitation that did not go.</summary>
public sealed class PeopleWork(PeopleImports imports, Handovers handovers, Invitations invitations)
{
    public async Task FinishAsync(CancellationToken cancellation)
    {
        await imports.FinishAsync(cancellation);
        await handovers.FinishAsync(cancellation);
        await invitations.SendAsync(cancellation);
    }
}
