namespace Program08.Pages.Cycles;

/// <summary>Which units the board's table shows, chosen in the address.</summary>
public enum BoardFilter
{
    All,

    /// <summary>Still owing.</summary>
    Owing,

    /// <summary>Owing past their due time.</summary>
    Overdue,

    /// <summary>With errors, or sent back.</summary>
    Wrong,

    /// <summary>Submitted.</summary>
    Submitted,

    /// <summary>Submitted, but not on paper yet.</summary>
    PaperOwed,

    /// <summary>Waived or excluded.</summary>
    Released,

    /// <summary>Something of it waits for the coordinator.</summary>
    Waiting,
}
