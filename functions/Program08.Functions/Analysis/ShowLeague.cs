using System.Text.Json;
using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Pages.Analysis;
using Program08.Reporting.Analysis;
using Program08.Reporting.Words;

namespace Program08.Functions.Analysis;

/// <summary>How completely and timely the units reported over the published cycles, as a page and as files.</summary>
public sealed class ShowLeague(Web web, SeriesReader reader, UnitDeliveries deliveries, DemonstrationSite demonstration)
{
    [Function(nameof(ShowLeague))]
    public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nop-bao-cao/{programme}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadReport(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return reader.Programme(request) is not { } programme
            ? await web.MessageAsync(request, StatusCodes.Status404NotFound)
            : await web.PageAsync<LeaguePage>(new LeagueModel(
                web.Shell(request, "Mức độ đầy đủ và đúng hạn"), programme.Code, programme.Name.Vi, LeagueDocument.Rules, ReportingLeague.Of(await deliveries.ListAsync(programme.Code, cancellation))));
    }

    [Function("DownloadLeague")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nop-bao-cao/{programme}/so-lieu/{format}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadReport(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (reader.Programme(request) is not { } programme)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var rows = ReportingLeague.Of(await deliveries.ListAsync(programme.Code, cancellation));
        var document = new LeagueDocument(programme.Name.Vi, rows, await demonstration.ReadAsync(cancellation) is not null);
        var name = $"{programme.Code}-nop-bao-cao";
        return TableFile.Of(Web.Route(request, "format"), name, document.ToCsv, () => Json(document), document.WriteWorkbook)
            ?? await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private static object Json(LeagueDocument document) => new
    {
        document.Programme,
        LeagueDocument.Rules,
        document.IsDemonstration,
        Units = document.Rows.Select(row => new
        {
            row.Place,
            Unit = row.Rate.Unit.Code,
            Name = row.Rate.Unit.Name.Vi,
            row.Rate.Expected,
            row.Rate.Submitted,
            row.Rate.OnTime,
            row.Rate.Late,
            row.Rate.Missing,
            row.Rate.Released,
            row.Rate.OnTimeShare,
            row.Rate.Completeness,
            row.Rate.SendBacks,
            row.Rate.Corrections,
            Cycles = row.Rate.Deliveries.Select(delivery => new { Period = delivery.Period.Code, delivery.Facts.Standing, LateHours = delivery.Facts.LateBy?.TotalHours, delivery.Facts.IsExtended, delivery.Facts.Asked, delivery.Facts.Given, delivery.Facts.SendBacks, delivery.Facts.Corrections }),
        }),
    };
}
