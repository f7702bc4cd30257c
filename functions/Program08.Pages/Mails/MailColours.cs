namespace Program08.Pages.Mails;

/// <summary>The light colours of the pages, written into the mail: mail readers take no stylesheet.</summary>
internal static class MailColours
{
    public const string Ink = "#1d2329";
    public const string Muted = "#565f69";
    public const string Accent = "#0b5c7d";
    public const string Line = "#d5dae0";

    public static (string Text, string Ground) Of(StateTone tone) => tone switch
    {
        StateTone.None => ("#49525c", "#eceff2"),
        StateTone.Working or StateTone.Note => ("#1f4e8c", "#e8f0fb"),
        StateTone.Met => ("#155f36", "#e4f4ea"),
        StateTone.Warning => ("#7a4b00", "#fff4d9"),
        StateTone.Error => ("#a5121f", "#fdecec"),
    };

    /// <summary>The tone's shape as a character, since mail readers often drop drawings.</summary>
    public static string Shape(StateTone tone) => tone switch
    {
        StateTone.None => "–",
        StateTone.Working => "◔",
        StateTone.Met => "✓",
        StateTone.Warning => "!",
        StateTone.Error => "✕",
        StateTone.Note => "i",
    };
}
