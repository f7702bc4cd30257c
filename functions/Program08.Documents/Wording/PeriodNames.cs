using Program08.Reporting.Periods;
using Program08.Reporting.Words;

namespace Program08.Documents.Wording;

/// <summary>Periods in a sentence.</summary>
internal static class PeriodNames
{
    /// <summary>"năm 2023"; the code itself for a period that is none of the list's.</summary>
    public static string Of(PeriodCode code) => Period.Of(code) is Outcome<Period>.Success period ? period.Value.Name.Vi : code.Value;
}
