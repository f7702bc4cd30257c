namespace Program08.Reporting.Returns;

/// <summary>What became of a field that was saved.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    /// <summary>Nothing to write: it stands there already, or the person did not change it.</summary>
    public sealed record Kept(int Revision) : DraftOutcome;

    public sealed record Written(DraftField Field) : DraftOutcome;

    /// <summary>Somebody else changed the field meanwhile; a person chooses between the two.</summary>
    public sealed record Conflict(DraftChange Mine, DraftValue Theirs) : DraftOutcome;
}
