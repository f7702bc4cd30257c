using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>The line that stands on plan, form and report while not every indicator's name was found in a published source, or something else is to be said of the catalogue.</summary>
public static class CatalogueNotice
{
    /// <returns>Null when every indicator is confirmed and nothing else is to be said.</returns>
    public static LocalText? For(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var (confirmed, total) = (programme.Indicators.Count(indicator => indicator.Provenance.Confirmed), programme.Indicators.Count);
        LocalText? names = confirmed == total
            ? null
            : new(
                $"Danh mục chưa đối chiếu văn bản gốc: {confirmed}/{total} chỉ tiêu xác nhận tên",
                $"Catalogue not checked against the original document: {confirmed}/{total} indicators confirmed by name");
        return (names, programme.Notice) switch
        {
            ({ } known, { } notice) => new($"{known.Vi}; {notice.Vi}", $"{known.En}; {notice.En}"),
            var (known, notice) => known ?? notice,
        };
    }
}
