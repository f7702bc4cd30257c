namespace Program08.Pages.Message;

/// <summary>A page that only says something: mostly why a request was not done.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Lines">What it means and what to do, a sentence or two each.</param>
/// <param name="Link">Where to go on.</param>
/// <param name="Reference">What the administrator finds in the log; null for none.</param>
public sealed record MessageModel(Shell Shell, StateTone Tone, string Heading, IReadOnlyList<string> Lines, MenuLink? Link, string? Reference = null) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];

    /// <summary>The usual words for an HTTP status.</summary>
    /// <param name="shell">Its title is replaced by the heading.</param>
    /// <param name="detail">What this case adds, in a sentence; null for nothing.</param>
    /// <param name="maximumBytes">For 413: the limit, said in the sentence.</param>
    public static MessageModel OfStatus(Shell shell, int status, string? detail = null, string? reference = null, long? maximumBytes = null)
    {
        var (tone, heading, line) = MessageWords.Of(status, maximumBytes);
        return new MessageModel(shell with { Title = heading }, tone, heading, detail is null ? [line] : [detail, line],
            new MenuLink("Về trang Việc của tôi", PageRoutes.Home), reference);
    }
}
