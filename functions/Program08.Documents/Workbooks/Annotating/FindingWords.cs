using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>A finding as it is said in a workbook.</summary>
internal static class FindingWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Block => "Lỗi phải sửa",
        Severity.Explain => "Cảnh báo phải giải trình",
        Severity.Note => "Lưu ý",
    };

    public static string Remark(Finding finding) => string.Join('\n', new[]
    {
        Of(finding.Severity).ToUpperInvariant(),
        finding.MessageWithoutCell().Vi,
        finding.Expected is { } expected ? $"Cần: {expected.Vi}" : null,
        $"Cách sửa: {finding.Mend.Vi}",
    }.Where(line => line is not null));
}
