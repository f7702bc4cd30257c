using Program08.Reporting.Cycles;

namespace Program08.Pages.Reports;

internal static class ReportStanding
{
    /// <param name="publishedAt">UTC; null for a draft.</param>
    /// <param name="amendedBy">What has taken its place; null while it is in force.</param>
    public static StateTag Tag(DateTimeOffset? publishedAt, Publication? amendedBy) => (publishedAt, amendedBy) switch
    {
        (null, _) => new(StateTone.Note, "Bản dự thảo"),
        (_, null) => new(StateTone.Met, "Đã phát hành"),
        _ => new(StateTone.Warning, "Đã được sửa đổi"),
    };
}
