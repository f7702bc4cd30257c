using Program08.Functions.Access;
using Program08.Functions.Api;
using Program08.Functions.Api.Answers;
using Program08.Functions.Approvals;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using static Program08.Functions.Publishing.ReportDataParts;

namespace Program08.Functions.Publishing;

/// <summary>Reports and the sources of their figures for programs, as JSON: the same reports, for the same people, as the pages.</summary>
public sealed class ReportData(Web web, CycleRecords records, PeopleRecords people, ReportChoice choice)
{
    private const string Route = "api/v1/cycles/{programme}/{period}/reports/{edition}";

    /// <summary>A report: in force, of an edition, or what was known at the end of a day, see <see cref="ApiEdition"/>.</summary>
    [Function("ReadReport")]
    public async Task<IResult> Report([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        var (chosen, answer) = await FindAsync(request, cancellation);
        if (chosen is null)
        {
            return answer!;
        }

        var now = await choice.FindLaterAsync(chosen, cancellation);
        var report = chosen.Report;
        return ApiJson.Of(request, new ReportAnswer(
            HeadOf(chosen),
            report.CutOff,
            report.Score,
            report.UnitsSubmitted,
            report.UnitsAsked,
            report.HasSynthetic,
            [.. report.Indicators.Select(row => new ReportIndicator(row.Indicator.Code, row.Indicator.Name.Vi, row.Indicator.UnitOfMeasure, row.Assessment, row.Target?.Value, row.PercentOfPlan, FigureOf(row.Totals), EstimateOf(row.Indicator, row.Imputed)))],
            [.. report.Supplementary.Select(row => new ReportSupplementary(row.Measure.Code, row.Measure.Name.Vi, row.Measure.UnitOfMeasure, FigureOf(row.Totals)))],
            [.. report.Units.Select(unit => new ReportUnitAnswer(unit.Unit.Code, unit.Unit.Name.Vi, unit.Submission is not null, unit.Release, DeliveryOf(unit.Delivery)))],
            report.MilestoneScore,
            report.Milestones is null ? null : [.. report.Milestones.Select(MilestoneOf)],
            [.. (await DecisionRows.OfAsync(records, chosen, cancellation)).Select(DecisionOf)],
            report.Amendment is { } amendment ? ChangesOf(amendment) : null,
            now is null ? null : ChangesOf(AmendmentList.Between(report, now))));
    }

    /// <summary>
    /// One city figure, or a task with a due day, down to unit, version, file, sheet, cell, people and times, with what is made up or left out: nothing is put in for what is missing.
    /// What it would be with estimates stands beside it. Who did it is told to coordinators and auditors only.
    /// </summary>
    [Function("ReadFigureSources")]
    public async Task<IResult> Sources([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/figures/{measure}")] HttpRequest request, CancellationToken cancellation)
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
            return ApiJson.Of(request, await SourcesAsync(chosen, milestone, mayName, cancellation));
        }

        var indicator = report.Indicators.FirstOrDefault(row => row.Indicator.Code.Value == code);
        var supplementary = report.Supplementary.FirstOrDefault(row => row.Measure.Code.Value == code);
        if ((indicator?.Totals ?? supplementary?.Totals) is not { } totals)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        Measure measure = indicator is not null ? indicator.Indicator : supplementary!.Measure;
        var names = report.UnitNames();
        var read = await BoundedReads.AllAsync(
            totals.Sources.Select(source => (source.Unit, source.Version)).Distinct(),
            async (version, token) => (Name: version, Return: await records.FindReturnAsync(chosen.Cycle.Id, version.Unit, version.Version, token) is { } record ? await VersionAsync(record, mayName, token) : null),
            cancellation);
        var versions = read.ToDictionary(version => version.Name, version => version.Return);

        return ApiJson.Of(request, new SourcesAnswer(
            HeadOf(chosen),
            measure.Code,
            measure.Name.Vi,
            measure.UnitOfMeasure,
            measure.Provenance,
            indicator?.Target,
            indicator?.Assessment,
            FigureOf(totals),
            indicator is null ? null : EstimateOf(indicator.Indicator, indicator.Imputed),
            [
                .. totals.Sources.Select(source => new SourceAnswer(
                    source.Unit,
                    names.GetValueOrDefault(source.Unit),
                    FigureLabels.Of(measure, source.Key).Vi,
                    source.Key,
                    source.Value,
                    source.Bound,
                    source.Mark,
                    source.Mark == FigureMark.Synthetic,
                    source.Mark == FigureMark.Derived || source.Bound != Bound.Exact,
                    source.IsUnconfirmed,
                    source.File,
                    source.FileHash,
                    source.Sheet,
                    source.Cell,
                    versions[(source.Unit, source.Version)])),
            ],
            [.. totals.Coverage.LeftOut.Select(left => new LeftOutAnswer(left.Unit, left.Name?.Vi, left.Reason, left.Detail))],
            indicator?.SecondSource is { } second ? new SecondSourceAnswer(second.Unit, second.Name.Vi, second.Value, second.Parts, second.Mark, second.IsSubmitted) : null,
            Milestone: null,
            Source: null,
            Versions: null));
    }

    private async Task<(ChosenReport? Report, IResult? Answer)> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        ApiEdition.TryRead(Web.Route(request, "edition"), out var edition, out var day)
            ? await choice.FindAsync(request, edition, day, cancellation)
            : (null, await web.RefuseOrAsync(request, MayUse.ReadReport(Web.Person(request)), StatusCodes.Status404NotFound));

    /// <summary>What the report says of a task, and what each version of its owner's return said up to the one that counts.</summary>
    private async Task<SourcesAnswer> SourcesAsync(ChosenReport chosen, MilestoneRow row, bool mayName, CancellationToken cancellation)
    {
        var key = AskedFigures.Of(row.Milestone).Single();
        List<MilestoneVersion> versions = [];
        for (var version = 1; row is { Owner: { } owner, Source: { } counted } && version <= counted.Version; version++)
        {
            if (await records.FindReturnAsync(chosen.Cycle.Id, owner.Code, version, cancellation) is { } record)
            {
                var said = record.Content?.Find(key);
                versions.Add(new MilestoneVersion(
                    version,
                    said?.Figure,
                    MilestoneWords.Of(said?.Figure)?.Vi,
                    (said?.Figure as Figure.Completed)?.Evidence,
                    said?.Mark,
                    version == counted.Version,
                    await VersionAsync(record, mayName, cancellation)));
            }
        }

        return new SourcesAnswer(
            HeadOf(chosen),
            row.Milestone.Code,
            row.Milestone.Name.Vi,
            UnitOfMeasure: null,
            row.Milestone.Provenance,
            Target: null,
            Assessment: null,
            Figure: null,
            Estimate: null,
            Sources: null,
            LeftOut: null,
            SecondSource: null,
            MilestoneOf(row),
            row.Source is not { } source ? null : new FilePlace(source.File, source.FileHash, source.Sheet, source.Cell),
            versions);
    }

    private async Task<SourceReturn> VersionAsync(ReturnRecord record, bool mayName, CancellationToken cancellation) => new(
        record.Version,
        record.ReceivedAt,
        await NameAsync(record.ReceivedBy, mayName, cancellation),
        record.SignOff?.At,
        await NameAsync(record.SignOff?.By, mayName, cancellation),
        record.SignOff?.ReceiptNumber,
        record.Correction is not { } correction ? null : new SourceCorrection(
            await NameAsync(correction.By, mayName, cancellation), mayName ? correction.CalledBy : null, correction.CalledAt, correction.Reason));

    private async Task<string?> NameAsync(string? id, bool mayName, CancellationToken cancellation) =>
        id is null || !mayName ? null : (await people.FindAsync([id], cancellation)).GetValueOrDefault(id)?.Name ?? id;

    private static ReportHead HeadOf(ChosenReport chosen) => new(
        chosen.Cycle.Id.Path,
        chosen.Plan.Title.Vi,
        chosen.Publication is { } publication ? publication.Name : "Bản dự thảo",
        chosen.Publication?.Number,
        chosen.Publication?.At,
        chosen.Stored?.Hash,
        chosen.Known?.Day,
        chosen.Known?.NotKept,
        chosen.Cycle.InForce is { } now ? new InForceAnswer(now.Name, now.Number, now.At, now.Hash) : null);
}
