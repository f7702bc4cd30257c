using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Functions.Api.Answers;
using Program08.Pages.Analysis;
using Program08.Reporting.Analysis;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Analysis;

/// <summary>What the published reports say over time: the catalogue at a glance, each measure alone, and its numbers as files.</summary>
public sealed class ShowAnalysis(Web web, SeriesReader reader, PublishedReports published, Catalogue catalogue)
{
    [Function(nameof(ShowAnalysis))]
    public async Task<IResult> Programme([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "phan-tich/{programme}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadReport(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (reader.Programme(request) is not { } programme)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var reports = await published.ListAsync(programme.Code, cancellation);
        var kinds = SeriesReader.Kinds(reports);
        var kind = SeriesReader.Kind(request.Query["ky"], kinds);
        var measures = reports.SelectMany(report => report.Indicators.Select(row => row.Indicator.Code)).Concat(reports.SelectMany(report => report.Supplementary.Select(row => row.Measure.Code))).Distinct();
        List<MeasureSeries> series = kind is null ? [] : [.. measures.Select(measure => MeasureSeries.Of(reports, measure, kind)).OfType<MeasureSeries>()];
        return await web.PageAsync<AnalysisPage>(new AnalysisModel(
            web.Shell(request, "Kết quả qua các kỳ", reports.Any(report => report.HasSynthetic)),
            programme.Code,
            programme.Name.Vi,
            SeriesReader.Choices(kinds),
            kind is { } known ? SeriesReader.Value(known) : "",
            series,
            series.Count == 0 ? [] : await reader.ChangesAsync(series.MaxBy(row => row.Points.Count)!.Points, null, cancellation),
            kind is { } shown ? MilestoneSeries.Of(reports, shown) : null));
    }

    [Function("ShowSeries")]
    public async Task<IResult> Measure([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "phan-tich/{programme}/{measure}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadReport(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (await reader.FindAsync(request, cancellation) is not { } view)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return await web.PageAsync<SeriesPage>(new SeriesModel(
            web.Shell(request, view.Series.Measure.Name.Vi, view.Reports.Any(report => report.HasSynthetic)),
            view.Programme.Code,
            view.Programme.Name.Vi,
            AreaWords.Of(view.Programme.Area).Vi,
            SeriesReader.Choices(view.Kinds),
            SeriesReader.Value(view.Kind),
            reader.Bases(view.Series),
            SeriesReader.Text(view.Basis),
            view.Series,
            view.ByUnit,
            TileMap.For(catalogue.Maps, [.. view.ByUnit.Units.Where(unit => unit.Values[^1] is not null).Select(unit => unit.Unit)]),
            Projection.Of(view.Series, view.Programme.Term),
            reader.Names(view.Series),
            await reader.ChangesAsync(view.Series.Points, view.Series.Measure.Code, cancellation)));
    }

    [Function("DownloadSeries")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "phan-tich/{programme}/{measure}/so-lieu/{format}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadReport(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (await reader.FindAsync(request, cancellation) is not { } view)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var name = $"{view.Programme.Code}-{view.Series.Measure.Code}-{SeriesReader.Value(view.Kind)}";
        var document = new SeriesDocument(view.Programme.Name.Vi, AreaWords.Of(view.Programme.Area).Vi, view.Series, view.ByUnit, reader.Names(view.Series));
        return TableFile.Of(Web.Route(request, "format"), name, document.ToCsv, () => Answer(view), document.WriteWorkbook)
            ?? await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    /// <summary>The series for programs.</summary>
    internal static SeriesAnswer Answer(SeriesView view) => new(
        view.Programme.Code,
        view.Series.Measure.Code,
        view.Series.Measure.Name.Vi,
        view.Series.Measure.UnitOfMeasure,
        view.Basis,
        [.. view.ByUnit.Across.Select(succession => succession.Source)],
        [
            .. view.Series.Points.Select(point => new SeriesPointAnswer(
                point.Period.Code,
                point.CutOff,
                point.Amendment == 0 ? null : point.Amendment,
                point.Totals.Value,
                point.Totals.Numerator,
                point.Totals.Denominator,
                point.Totals.Cumulative,
                point.Target?.Value,
                point.Target?.Window,
                point.Assessment,
                point.Totals.Coverage.Counted,
                point.Totals.Coverage.Expected,
                point.Totals.Mark == FigureMark.Synthetic)),
        ],
        [
            .. view.ByUnit.Units.Select(unit => new UnitSeriesAnswer(
                unit.Unit,
                [
                    .. unit.Values.Select((value, index) => (Value: value, view.Series.Points[index].Period.Code)).Where(known => known.Value is not null).Select(known => new UnitValueAnswer(
                        known.Code, known.Value!.Value, known.Value.IsEstimated, known.Value.Missing, known.Value.Mark == FigureMark.Synthetic)),
                ])),
        ]);
}
