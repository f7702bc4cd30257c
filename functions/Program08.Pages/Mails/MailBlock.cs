namespace Program08.Pages.Mails;

/// <summary>A piece of a mail that has both an HTML and a text form.</summary>
internal abstract record MailBlock
{
    private MailBlock()
    {
    }

    public sealed record Paragraph(string Text) : MailBlock;

    public sealed record Subheading(string Text) : MailBlock;

    public sealed record Bullets(IReadOnlyList<string> Items) : MailBlock;

    /// <summary>Somebody's own words.</summary>
    public sealed record Quote(string Who, string Text) : MailBlock;

    /// <summary>Onward to another page than the button's.</summary>
    public sealed record Onward(string Text, Uri Link) : MailBlock;

    /// <summary>Name and value in pairs.</summary>
    public sealed record Facts(IReadOnlyList<MailFact> Items) : MailBlock;

    /// <summary>Counts as coloured cells in a row.</summary>
    public sealed record Counts(IReadOnlyList<MailCount> Items) : MailBlock;

    public sealed record Indicators(IReadOnlyList<Reports.IndicatorRow> Rows) : MailBlock;
}
