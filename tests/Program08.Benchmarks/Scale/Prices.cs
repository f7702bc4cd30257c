namespace Program08.Benchmarks.Scale;

/// <summary>US dollars, as public sources had them in September 2026 for regions of the United States; other regions differ. What was not found is null.</summary>
internal static class Prices
{
    public const double FlexGigabyteSecond = 0.000026;
    public const double FlexFreeGigabyteSeconds = 100_000;
    public const double FlexMillionExecutions = 0.40;
    public const double FlexFreeExecutions = 250_000;
    public const double FlexReadyGigabyteSecond = 0.000004;
    public const double TableTenThousandOperations = 0.00036;
    public static double? SchedulerMillionActions => null;
}
