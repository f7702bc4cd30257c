using System.Globalization;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Analysis;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Analysis;

/// <summary>Reads what an address of the analysis pages asks for.</summary>
public sealed class SeriesReader(PublishedReports published, Catalogue catalogue)
{
    public Programme? Programme(HttpRequest request) => catalogue.FindProgramme(Web.Route(request, "programme"));

    /// <summary>Null when the programme has no such measure, or no published report has it.</summary>
    public async Task<SeriesView?> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Programme(request) is not { } programme || TextIds.Find<MeasureCode>(Web.Route(request, "measure")) is not { } measure)
        {
            return null;
        }

        return await FindAsync(programme, measure, request.Query["ky"], request.Query["don-vi"], cancellation);
    }

    /// <param name="period">The kind of periods, as <see cref="Value"/> writes it; anything else for the usual one.</param>
    /// <param name="unitsOn">A day of the units asked for; anything else for the units that reported.</param>
    public async Task<SeriesView?> FindAsync(Programme programme, MeasureCode measure, string? period, string? unitsOn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var reports = await published.ListAsync(programme.Code, cancellation);
        var kinds = Kinds(reports);
        var kind = Kind(period, kinds);
        var basis = LocalTimes.Day(unitsOn) is { } day && catalogue.UnitsOverTime.Reorganisations.Any(succession => day == succession.On || day == succession.On.AddDays(-1)) ? day : (DateOnly?)null;
        return kind is { } known && MeasureSeries.Of(reports, measure, known) is { } series
            ? new SeriesView(programme, reports, kinds, known, basis, series, UnitSeries.Of(series, catalogue.UnitsOverTime, basis))
            : null;
    }

    /// <summary>Of the reports' periods, longest first.</summary>
    public static IReadOnlyList<PeriodKind> Kinds(IEnumerable<CityReport> reports) =>
        [.. reports.Select(report => Period.Of(report.Period)).Select(period => period.TryGet(out var known, out _) ? known.Kind : (PeriodKind?)null).OfType<PeriodKind>().Distinct().OrderDescending()];

    /// <summary>The kind the address asks for; else the longest there is, but for ad hoc ones. Null when nothing was published.</summary>
    public static PeriodKind? Kind(string? value, IReadOnlyList<PeriodKind> kinds)
    {
        var asked = kinds.Where(kind => Value(kind) == value).Cast<PeriodKind?>().FirstOrDefault();
        return asked ?? kinds.OrderBy(kind => kind == PeriodKind.AdHoc).Cast<PeriodKind?>().FirstOrDefault();
    }

    public static string Value(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "thang",
        PeriodKind.Quarter => "quy",
        PeriodKind.HalfYear => "6-thang",
        PeriodKind.NineMonths => "9-thang",
        PeriodKind.Year => "nam",
        PeriodKind.AdHoc => "dot-xuat",
    };

    public static IReadOnlyList<Choice> Choices(IEnumerable<PeriodKind> kinds) => [.. kinds.Select(kind => new Choice(Value(kind), kind switch
    {
        PeriodKind.Month => "Tháng",
        PeriodKind.Quarter => "Quý",
        PeriodKind.HalfYear => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        PeriodKind.Year => "Năm",
        PeriodKind.AdHoc => "Đột xuất",
    }))];

    /// <summary>Whose units the figures can be read in: those that reported, and both sides of every reorganisation that concerns them.</summary>
    public IReadOnlyList<Choice> Bases(MeasureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var units = series.Points.SelectMany(point => point.Units).Select(unit => unit.Code).ToHashSet();
        var concerned = catalogue.UnitsOverTime.Reorganisations.Where(succession => succession.Parts.Any(part => units.Contains(part.From) || units.Contains(part.To)));
        return
        [
            new Choice("", "Đơn vị đã báo cáo"),
            .. concerned.SelectMany(succession => new[]
            {
                new Choice(Text(succession.On.AddDays(-1)), $"Đơn vị trước ngày {VietnameseFormat.Date(succession.On)}"),
                new Choice(Text(succession.On), $"Đơn vị từ ngày {VietnameseFormat.Date(succession.On)}"),
            }),
        ];
    }

    public static string Text(DateOnly? day) => day is { } known ? LocalTimes.Field(known) : "";

    public IReadOnlyDictionary<UnitCode, string> Names(MeasureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var names = catalogue.Units.ToDictionary(unit => unit.Code, unit => unit.Name.Vi);
        foreach (var unit in series.Points.SelectMany(point => point.Units))
        {
            names[unit.Code] = unit.Name.Vi;
        }

        return names;
    }

    /// <summary>What changed in the catalogue from each cycle to the next, in the series' own order.</summary>
    /// <param name="only">One measure; null for all.</param>
    public async Task<IReadOnlyList<CatalogueStep>> ChangesAsync(IReadOnlyList<SeriesPoint> points, MeasureCode? only, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(points);
        List<CatalogueStep> steps = [];
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var changes = CatalogueComparison.Between(await catalogue.PinnedProgrammeAsync(from.Cycle, cancellation), await catalogue.PinnedProgrammeAsync(to.Cycle, cancellation));
            if (changes.Where(change => only is null || change.Measure == only).Select(change => $"{change.Measure} – {change.Text.Vi}").ToList() is { Count: > 0 } lines)
            {
                steps.Add(new CatalogueStep(from.Period.Name.Vi, to.Period.Name.Vi, lines));
            }
        }

        return steps;
    }
}
