using System.Text.Json;
using Program08.Functions.Access;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Reports and the sources of their figures for programs, as JSON: the same reports, for the same people, as the pages.</summary>
public sealed class ReportData(Web web, CycleRecords records, PeopleRecords people, ReportChoice choice)
{
    private const string Route = "api/v1/dot/{programme}/{period}/bao-cao";

    /// <summary>The report in force; <c>?ban=</c> names another edition, <c>?ngay=</c> asks for what was known at the end of a day.</summary>
    [Function("ReadReport")]
    public async Task<IResult> Report([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        var (chosen, answer) = await FindAsync(request, cancellation);
        if (chosen is null)
        {
            return answer!;
        }

        var inForce = chosen.Cycle.InForce;
        var isSame = inForce is null || (chosen.Publication is { } publication && inForce.Number == publication.Number);
        var now = isSame ? null : await records.FindReportAsync(chosen.Cycle.Id, inForce!.Round, cancellation);
        return Json(new
        {
            Head = HeadOf(chosen),
            chosen.Report.CutOff,
            chosen.Report.Score,
            Submitted = chosen.Report.UnitsSubmitted,
            Asked = chosen.Report.UnitsAsked,
            Synthetic = chosen.Report.HasSynthetic,
            Indicators = chosen.Report.Indicators.Select(row => new { row.Indicator.Code, Name = row.Indicator.Name.Vi, row.Indicator.UnitOfMeasure, row.Assessment, Target = row.Target?.Value, row.PercentOfPlan, Figure = FigureOf(row.Totals) }),
            Supplementary = chosen.Report.Supplementary.Select(row => new { row.Measure.Code, Name = row.Measure.Name.Vi, row.Measure.UnitOfMeasure, Figure = FigureOf(row.Totals) }),
            Milestones = chosen.Report.Milestones?.Select(row => new { row.Milestone.Code, Name = row.Milestone.Name.Vi, row.Milestone.Due, row.Assessment, Standing = MilestoneNarrative.Standing(row) }),
            Changes = chosen.Report.Amendment is { } amendment ? ChangesOf(amendment) : null,
            KnownSince = now is null ? null : ChangesOf(AmendmentList.Between(chosen.Report, now.Report)),
        });
    }

    /// <summary>One city figure down to unit, version, file, sheet, cell, people and times, with what is estimated, made up or left out: nothing is put in for what is missing. Who did it is told to coordinators and auditors only.</summary>
    [Function("ReadFigureSources")]
    public async Task<IResult> Sources([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/so-lieu/{measure}")] HttpRequest request, CancellationToken cancellation)
    {
        var (chosen, answer) = await FindAsync(request, cancellation);
        if (chosen is null)
        {
            return answer!;
        }

        var (code, report) = (Web.Route(request, "measure"), chosen.Report);
        var indicator = report.Indicators.FirstOrDefault(row => row.Indicator.Code.Value == code);
        var supplementary = report.Supplementary.FirstOrDefault(row => row.Measure.Code.Value == code);
        if ((indicator?.Totals ?? supplementary?.Totals) is not { } totals)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        Measure measure = indicator is not null ? indicator.Indicator : supplementary!.Measure;
        var mayName = MayUse.ReadHistory(Web.Person(request));
        var names = report.Units.ToDictionary(unit => unit.Unit.Code, unit => unit.Unit.Name.Vi);
        Dictionary<(UnitCode, int), object?> versions = [];
        foreach (var source in totals.Sources.DistinctBy(source => (source.Unit, source.Version)))
        {
            versions[(source.Unit, source.Version)] = await VersionAsync(chosen.Cycle.Id, source, mayName, cancellation);
        }

        return Json(new
        {
            Head = HeadOf(chosen),
            Measure = measure.Code,
            Name = measure.Name.Vi,
            measure.UnitOfMeasure,
            Definition = measure.Provenance,
            indicator?.Target,
            indicator?.Assessment,
            Figure = FigureOf(totals),
            Sources = totals.Sources.Select(source => new
            {
                source.Unit,
                UnitName = names.GetValueOrDefault(source.Unit),
                Part = FigureLabels.Of(measure, source.Key).Vi,
                source.Key,
                source.Value,
                source.Bound,
                source.Mark,
                Synthetic = source.Mark == FigureMark.Synthetic,
                Estimated = source.Mark == FigureMark.Derived || source.Bound != Bound.Exact,
                Unconfirmed = source.IsUnconfirmed,
                source.File,
                FileSha256 = source.FileHash,
                source.Sheet,
                source.Cell,
                Return = versions[(source.Unit, source.Version)],
            }),
            LeftOut = totals.Coverage.LeftOut.Select(left => new { left.Unit, Name = left.Name?.Vi, left.Reason, left.Detail }),
            SecondSource = indicator?.SecondSource is { } second ? new { second.Unit, Name = second.Name.Vi, second.Value, second.Parts, second.Mark, second.IsSubmitted } : null,
        });
    }

    private Task<(ChosenReport? Report, IResult? Answer)> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        choice.FindAsync(request, request.Query["ban"] is [{ Length: > 0 } edition] ? edition : null, request.Query["ngay"], cancellation);

    private async Task<object?> VersionAsync(CycleId cycle, FigureSource source, bool mayName, CancellationToken cancellation)
    {
        if (await records.FindReturnAsync(cycle, source.Unit, source.Version, cancellation) is not { } record)
        {
            return null;
        }

        return new
        {
            record.Version,
            record.ReceivedAt,
            ReceivedBy = await NameAsync(record.ReceivedBy, mayName, cancellation),
            SignedOffAt = record.SignOff?.At,
            SignedOffBy = await NameAsync(record.SignOff?.By, mayName, cancellation),
            Receipt = record.SignOff?.ReceiptNumber,
            EnteredOnBehalf = record.Correction is not { } correction ? null : new
            {
                By = await NameAsync(correction.By, mayName, cancellation),
                CalledBy = mayName ? correction.CalledBy : null,
                correction.CalledAt,
                correction.Reason,
            },
        };
    }

    private async Task<string?> NameAsync(string? id, bool mayName, CancellationToken cancellation) =>
        id is null || !mayName ? null : (await people.FindAsync(id, cancellation))?.Name ?? id;

    private static object HeadOf(ChosenReport chosen) => new
    {
        Cycle = chosen.Cycle.Id.Path,
        Title = chosen.Plan.Title.Vi,
        Standing = chosen.Publication is { } publication ? publication.Name : "Bản dự thảo",
        Amendment = chosen.Publication?.Number,
        PublishedAt = chosen.Publication?.At,
        Sha256 = chosen.Stored?.Hash,
        KnownOn = chosen.Known?.Day,
        NotKept = chosen.Known?.NotKept,
        InForce = chosen.Cycle.InForce is { } now ? new { now.Name, Amendment = now.Number, now.At, Sha256 = now.Hash } : null,
    };

    private static object FigureOf(MeasureTotals totals) => new
    {
        totals.Value,
        totals.Numerator,
        totals.Denominator,
        totals.Cumulative,
        totals.Bound,
        totals.Mark,
        totals.Coverage.Counted,
        totals.Coverage.Expected,
    };

    private static object ChangesOf(ReportChanges changes) => new
    {
        changes.OldScore,
        Figures = changes.Figures.Select(change => new { change.Unit, UnitName = change.UnitName.Vi, change.Key, change.Old, change.New }),
        Results = changes.Results.Select(change => new { change.Measure, change.Old, change.New }),
        Units = changes.Units.Select(change => new { change.Unit, change.WasIn, change.IsIn, change.Words }),
        changes.Milestones,
    };

    private static IResult Json(object body) => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(body, ReportingJson.AnswerOptions), "application/json; charset=utf-8");
}
