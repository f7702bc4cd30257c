namespace Program08.Reporting.Cycles;

/// <summary>Which report a round of a cycle worked on, and how often it had been put together by then.</summary>
/// <param name="Number">0 for the report itself, from 1 for its amendments.</param>
/// <param name="Attempt">From 1; an amendment begins anew.</param>
/// <param name="IsAbandoned">Of an amendment that was given up.</param>
public sealed record ReportRound(int Number, int Attempt, bool IsAbandoned = false)
{
    /// <summary>In the middle of a sentence: "lần 2", "bản sửa đổi, bổ sung số 1, lần 1"; null for the first of the report itself, which needs no name.</summary>
    public string? Words => Number > 0 ? $"{Publication.InSentence(Number)}{(IsAbandoned ? " đã bỏ" : null)}, lần {Attempt}" : Attempt > 1 ? $"lần {Attempt}" : null;
}
