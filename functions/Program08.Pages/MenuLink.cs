namespace Program08.Pages;

/// <param name="Current">Whether the page shown lies under this link.</param>
public sealed record MenuLink(string Text, string Href, bool Current = false);
