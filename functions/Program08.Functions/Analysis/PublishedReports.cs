using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;

namespace Program08.Functions.Analysis;

/// <summary>The approved reports of a programme, as amended: analysis reads nothing that was not decided on.</summary>
public sealed class PublishedReports(CycleRecords records)
{
    /// <summary>In no order.</summary>
    public async Task<IReadOnlyList<CityReport>> ListAsync(ProgrammeCode programme, CancellationToken cancellation)
    {
        List<CityReport> reports = [];
        foreach (var id in (await records.ListCyclesAsync(cancellation)).Where(id => id.Programme == programme))
        {
            if (await records.FindCycleAsync(id, cancellation) is { InForce: { } inForce } && await records.FindReportAsync(id, inForce.Round, cancellation) is { } record)
            {
                reports.Add(record.Report);
            }
        }

        return reports;
    }
}
