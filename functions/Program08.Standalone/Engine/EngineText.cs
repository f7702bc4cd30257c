namespace Program08.Standalone.Engine;

/// <summary>Messages are the same whatever the machine's language.</summary>
internal static class EngineText
{
    public static string Format(FormattableString text) => FormattableString.Invariant(text);
}
