namespace Program08.Pages.Parts;

internal static class Tones
{
    public static string Css(StateTone tone) => tone switch
    {
        StateTone.None => "tone-none",
        StateTone.Working => "tone-working",
        StateTone.Met => "tone-met",
        StateTone.Warning => "tone-warning",
        StateTone.Error => "tone-error",
        StateTone.Note => "tone-note",
    };
}
