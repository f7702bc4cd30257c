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

    /// <summary>Beside its cell, a sentence need not begin with the cell's name.</summary>
    public static string WithoutCell(Finding finding)
    {
        var lead = $"Ô {finding.Place.Cell}: ";
        var sentence = finding.Message.Vi;
        return finding.Place.Cell is not null && sentence.Length > lead.Length && sentence.StartsWith(lead, StringComparison.Ordinal)
            ? char.ToUpperInvariant(sentence[lead.Length]) + sentence[(lead.Length + 1)..]
            : sentence;
    }

    public static string Remark(Finding finding) => string.Join('\n', new[]
    {
        Of(finding.Severity).ToUpperInvariant(),
        WithoutCell(finding),
        finding.Expected is { } expected ? $"Cần: {expected.Vi}" : null,
        $"Cách sửa: {finding.Mend.Vi}",
    }.Where(line => line is not null));
}
