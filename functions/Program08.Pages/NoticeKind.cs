namespace Program08.Pages;

public enum NoticeKind
{
    /// <summary>Something was done.</summary>
    Done,

    /// <summary>Something to know.</summary>
    Information,

    /// <summary>Something needs care.</summary>
    Warning,
}
