using System.Text.Json;
using Program08.Functions.Access;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using static Program08.Functions.Publishing.ReportDataParts;

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

        var now = await choice.FindLaterAsync(chosen, cancellation);
        return Json(new
        {
            Head = HeadOf(chosen),
            chosen.Report.CutOff,
            chosen.Report.Score,
            Submitted = chosen.Report.UnitsSubmitted,
            Asked = chosen.Report.UnitsAsked,
            Synthetic = chosen.Report.HasSynthetic,
            Indicators = chosen.Report.Indicators.Select(row => new { row.Indicator.Code, Name = row.Indicator.Name.Vi, row.Indicator.UnitOfMeasure, row.Assessment, Target = row.Target?.Value, row.PercentOfPlan, Figure = FigureOf(row.Totals), Estimate = EstimateOf(row.Indicator, row.Imputed) }),
            Supplementary = chosen.Report.Supplementary.Select(row => new { row.Measure.Code, Name = row.Measure.Name.Vi, row.Measure.UnitOfMeasure, Figure = FigureOf(row.Totals) }),
            Units = chosen.Report.Units.Select(unit => new { unit.Unit.Code, Name = unit.Unit.Name.Vi, Submitted = unit.Submission is not null, unit.Release, Delivery = DeliveryOf(unit.Delivery) }),
            chosen.Report.MilestoneScore,
            Milestones = chosen.Report.Milestones?.Select(MilestoneOf),
            Changes = chosen.Report.Amendment is { } amendment ? ChangesOf(amendment) : null,
            KnownSince = now is null ? null : ChangesOf(AmendmentList.Between(chosen.Report, now)),
        });
    }

    /// <summary>
    /// One city figure, or a task with a due day, down to unit, version, file, sheet, cell, people and times, with what is made up or left out: nothing is put in for what is missing.
    /// What it would be with estimates stands beside it. Who did it is told to coordinators and auditors only.
    /// </summary>
    [Function("ReadFigureSources")]
    public async Task<IResult> Sources([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/so-lieu/{measure}")] HttpRequest request, CancellationToken cancellation)
    {
        var (chosen, answer) = await FindAsync(request, cancellation);
        if (chosen is null)
        {
            return answer!;
        }

        var (code, report) = (Web.Route(request, "measure"), chosen.Report);
        var mayName = MayUse.ReadHistory(Web.Person(request));
        if (report.Milestones?.FirstOrDefault(row => row.Milestone.Code.Value == code) is { } milestone)
        {
            return Json(await SourcesAsync(chosen, milestone, mayName, cancellation));
        }

        var indicator = report.Indicators.FirstOrDefault(row => row.Indicator.Code.Value == code);
        var supplementary = report.Supplementary.FirstOrDefault(row => row.Measure.Code.Value == code);
        if ((indicator?.Totals ?? supplementary?.Totals) is not { } totals)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        Measure measure = indicator is not null ? indicator.Indicator : supplementary!.Measure;
        var names = report.Units.ToDictionary(unit => unit.Unit.Code, unit => unit.Unit.Name.Vi);
        Dictionary<(UnitCode, int), object?> versions = [];
        foreach (var source in totals.Sources.DistinctBy(source => (source.Unit, source.Version)))
        {
            var record = await records.FindReturnAsync(chosen.Cycle.Id, source.Unit, source.Version, cancellation);
            versions[(source.Unit, source.Version)] = record is null ? null : await VersionAsync(record, mayName, cancellation);
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
            Estimate = indicator is null ? null : EstimateOf(indicator.Indicator, indicator.Imputed),
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

    /// <summary>What the report says of a task, and what each version of its owner's return said up to the one that counts.</summary>
    private async Task<object> SourcesAsync(ChosenReport chosen, MilestoneRow row, bool mayName, CancellationToken cancellation)
    {
        var key = AskedFigures.Of(row.Milestone).Single();
        List<object> versions = [];
        for (var version = 1; row is { Owner: { } owner, Source: { } counted } && version <= counted.Version; version++)
        {
            if (await records.FindReturnAsync(chosen.Cycle.Id, owner.Code, version, cancellation) is { } record)
            {
                var said = record.Content?.Find(key);
                versions.Add(new
                {
                    version,
                    State = said?.Figure,
                    Standing = MilestoneWords.Of(said?.Figure)?.Vi,
                    (said?.Figure as Figure.Completed)?.Evidence,
                    said?.Mark,
                    Counts = version == counted.Version,
                    Return = await VersionAsync(record, mayName, cancellation),
                });
            }
        }

        return new
        {
            Head = HeadOf(chosen),
            Measure = row.Milestone.Code,
            Name = row.Milestone.Name.Vi,
            Definition = row.Milestone.Provenance,
            Milestone = MilestoneOf(row),
            Source = row.Source is not { } source ? null : new { source.File, FileSha256 = source.FileHash, source.Sheet, source.Cell },
            Versions = versions,
        };
    }

    private async Task<object> VersionAsync(ReturnRecord record, bool mayName, CancellationToken cancellation) =>
        new
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

    private static IResult Json(object body) => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(body, ReportingJson.AnswerOptions), "application/json; charset=utf-8");
}
