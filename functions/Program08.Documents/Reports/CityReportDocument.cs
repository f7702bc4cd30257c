using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>A city report to be printed.</summary>
/// <param name="Head">Of the body that issues it.</param>
/// <param name="Programme">Its name, as in "thực hiện …".</param>
/// <param name="Date">Of signing; null leaves day, month and year to be filled in.</param>
/// <param name="Sources">Set when the sources of the numbers, the units' explanations and words are in a file of their own, see <see cref="CityReportSources"/>.</param>
public sealed record CityReportDocument(
    CityReport Report, Letterhead Head, string Programme, DateOnly? Date = null, SourcesFile? Sources = null)
{
    /// <summary>SHA-256 of the report's canonical JSON; stands on every page. A changed copy has its own.</summary>
    public string Hash => ReportHash.Of(Report);

    internal IReadOnlyList<NarrativeSentence> Text => Narrative.Of(Report);

    /// <summary>The line of demonstration papers; null when every figure was reported.</summary>
    public string? MarkLine => Report.HasSynthetic ? Workbooks.TemplateLayout.DemonstrationMark : null;

    /// <summary>Where the file of sources is named; written otherwise than <see cref="HashLine"/>, so that it can't be taken for this document's own. Null where there is none.</summary>
    internal string? SourcesLine => Sources is not { } sources
        ? null
        : $"tệp “{sources.FileName}” kèm báo cáo (mỗi chỉ tiêu một bảng; mã của tệp theo SHA-256 là {sources.Hash})";

    /// <summary>At the foot of every page.</summary>
    public string HashLine => $"{(AmendmentName is { } name ? $"{name} – " : "")}SHA-256: {Hash}";

    /// <summary>"Bản sửa đổi, bổ sung số 1"; null for the report itself.</summary>
    internal string? AmendmentName => Report.Amendment is { } amendment ? Publication.NameOf(amendment.Number) : null;

    /// <summary>What is amended, and why; null for the report itself.</summary>
    public string? AmendmentLine => Report.Amendment is not { } amendment
        ? null
        : $"{AmendmentName} sửa đổi {Publication.InSentence(amendment.AmendsNumber)} phát hành lúc {VietnameseFormat.Time(amendment.AmendsAt)}. Lý do: {amendment.Reason}{(amendment.Reason.EndsWith('.') ? "" : ".")}";

    /// <summary>Null for the report itself. Written otherwise than <see cref="HashLine"/>, so that it can't be taken for this document's own.</summary>
    internal string? AmendedHashLine => Report.Amendment is { } amendment ? $"Mã báo cáo được sửa đổi (SHA-256): {amendment.AmendsHash}" : null;
}
