namespace Program08.Functions.Access;

/// <summary>
/// How often somebody may send something, section <c>Limits</c>; each a whole number a minute, 0 for no limit. So many may also come at once.
/// Checked at start by <see cref="RateLimitOptionsCheck"/>.
/// </summary>
public sealed class RateLimitOptions
{
    public const string Section = "Limits";

    /// <summary>Sign-ins and whatever else is sent by nobody who is signed in, for each network address. A whole office often shares one.</summary>
    public int SignIns { get; set; } = 120;

    /// <summary>Files, for each person.</summary>
    public int Uploads { get; set; } = 30;

    /// <summary>Other forms, for each person.</summary>
    public int Posts { get; set; } = 240;

    /// <summary>Whatever programs ask, for each access key.</summary>
    public int Programs { get; set; } = 600;
}
