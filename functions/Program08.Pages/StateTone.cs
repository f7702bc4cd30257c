namespace Program08.Pages;

/// <summary>How a state is drawn: each tone has its colour and its shape, and never goes without a word.</summary>
public enum StateTone
{
    /// <summary>– nothing yet.</summary>
    None,

    /// <summary>◔ on its way.</summary>
    Working,

    /// <summary>✓ done, met.</summary>
    Met,

    /// <summary>! needs care: overdue, to be explained.</summary>
    Warning,

    /// <summary>✕ not met, stopped.</summary>
    Error,

    /// <summary>i for information.</summary>
    Note,
}
