using Program08.Reporting.Periods;

namespace Program08.Reporting.Returns;

/// <summary>What a unit reported for an earlier period, or is known to have had.</summary>
public sealed record EarlierReturn(PeriodCode Period, ReturnContent Content);
