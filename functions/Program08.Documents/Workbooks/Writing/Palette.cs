namespace Program08.Documents.Workbooks.Writing;

/// <summary>Colours of all documents; a state is always also a word, never colour alone.</summary>
internal static class Palette
{
    public const string Ink = "1D2329";
    public const string Muted = "565F69";
    public const string Accent = "0B5C7D";
    public const string AccentWash = "E3EEF3";
    public const string Bar = "9CC7D8";
    public const string Line = "9AA5AF";
    public const string Input = "FFFDF0";
    public const string Locked = "ECEFF2";
    public const string LockedInk = "49525C";
    public const string Met = "155F36";
    public const string MetWash = "E4F4EA";
    public const string Error = "A5121F";
    public const string ErrorWash = "FDECEC";
    public const string Warning = "7A4B00";
    public const string WarningWash = "FFF4D9";
}
