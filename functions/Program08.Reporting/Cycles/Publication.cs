namespace Program08.Reporting.Cycles;

/// <summary>A report that was approved at every level and went out. It stays as it was, and can be cited, when a later one amends it.</summary>
/// <param name="Number">0 for the report itself, from 1 for its amendments.</param>
/// <param name="Round">Whose report it is.</param>
/// <param name="Hash">SHA-256 of the report's canonical JSON.</param>
/// <param name="At">UTC.</param>
/// <param name="FromRound">The first of the rounds that led to it.</param>
/// <param name="Reason">Why the report was amended; null for the report itself.</param>
public sealed record Publication(int Number, int Round, string Hash, DateTimeOffset At, string? Reason = null, int FromRound = 1)
{
    /// <summary>What it is called: "Báo cáo", "Bản sửa đổi, bổ sung số 1".</summary>
    public string Name => NameOf(Number);

    /// <summary>The same in the middle of a sentence.</summary>
    public static string InSentence(int number) => char.ToLowerInvariant(NameOf(number)[0]) + NameOf(number)[1..];

    /// <param name="number">0 for the report itself.</param>
    public static string NameOf(int number) => number == 0 ? "Báo cáo" : $"Bản sửa đổi, bổ sung số {number}";
}
