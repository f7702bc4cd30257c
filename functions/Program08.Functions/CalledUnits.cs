using Program08.Documents.Wording;
using Program08.Reporting.Units;

namespace Program08.Functions;

/// <summary>Units by what somebody typed to find them.</summary>
internal static class CalledUnits
{
    /// <summary>Whether words of the name, with or without diacritics, or of the code were typed.</summary>
    /// <param name="folded">What was typed, by <see cref="PlainText.Fold"/>; empty for every unit.</param>
    public static bool IsCalled(string folded, string name, UnitCode code) =>
        folded.Length == 0 || PlainText.Fold(name).Contains(folded, StringComparison.Ordinal) || PlainText.Fold(code.Value).Contains(folded, StringComparison.Ordinal);
}
