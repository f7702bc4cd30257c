using System.Globalization;
using Program08.Reporting.Periods;

namespace Program08.Documents.Wording;

/// <summary>Instants in a sentence.</summary>
internal static class Moments
{
    /// <summary>By the clocks of Vietnam: "17:00 ngày 19/01/2024".</summary>
    public static string Of(DateTimeOffset instant) => VietnamTime.ToLocal(instant).ToString("HH':'mm' ngày 'dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
