namespace Program08.Pages;

/// <summary>A banner that says what just happened.</summary>
/// <param name="Text">What follows from it, or what to do next; null when the title says all.</param>
/// <param name="Link">Where to go on; null for nowhere.</param>
public sealed record Notice(NoticeKind Kind, string Title, string? Text = null, MenuLink? Link = null);
