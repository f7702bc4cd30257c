namespace Program08.Reporting.Cycles;

/// <summary>What tells whether a unit owes something at a moment: its whole row, or the little of it that is kept for lists of thousands. Times UTC.</summary>
public interface IReportStanding
{
    /// <summary>Owes nothing: submitted, or released from reporting.</summary>
    bool IsSettled { get; }

    /// <summary>In, and the paper signed by hand did not come for that version.</summary>
    bool LacksSignedCopy { get; }

    /// <summary>A later due time for this unit alone; null for none.</summary>
    DateTimeOffset? ExtendedUntil { get; }

    /// <summary>Until when it is not reminded because of what it promised; null when it never did.</summary>
    DateTimeOffset? PausesUntil { get; }

    /// <summary>Whether its superior was told that it is overdue.</summary>
    bool IsEscalated { get; }
}
