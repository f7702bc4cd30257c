namespace Program08.Pages.Reports;

/// <summary>How much of a report's summary is shown; what is left out is counted, and stands whole in the report.</summary>
/// <param name="Letters">The most of one text: a name, a warning, an explanation.</param>
/// <param name="Points">Size of type on paper.</param>
public sealed record SummaryDensity(int NotMet, int Late, int Missing, int Changed, int Amended, int Explained, int Letters, double Points)
{
    public static SummaryDensity Roomy { get; } = new(8, 3, 4, 4, 3, 2, 110, 10);

    /// <summary>From the roomiest to the one that any report fits on one sheet of A4 with; the smallest type is still read without a glass.</summary>
    public static IReadOnlyList<SummaryDensity> OnPaper { get; } =
    [
        new(16, 8, 12, 10, 8, 6, 160, 12),
        new(16, 8, 12, 10, 8, 6, 160, 10),
        Roomy,
        new(6, 2, 3, 3, 2, 1, 90, 9),
        new(4, 1, 2, 2, 1, 1, 70, 8.5),
    ];

    /// <summary>Cut between words.</summary>
    /// <param name="times">How many times as long as others this text may be.</param>
    public string Cut(string words, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(words);
        var most = Letters * times;
        return words.Length <= most ? words : $"{words[..(words.LastIndexOf(' ', most) is > 0 and var end ? end : most)]} …";
    }
}
