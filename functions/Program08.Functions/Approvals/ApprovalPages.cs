using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Moving;
using Program08.Functions.Publishing;
using Program08.Pages;
using Program08.Pages.Approvals;
using Program08.Pages.Reports;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>Puts the one page together that an approver decides on.</summary>
public sealed class ApprovalPages(Web web, CycleRecords records, Catalogue catalogue, ReportPages pages, ReportFiles files)
{
    /// <summary>The round the cycle is in and the level that has the report.</summary>
    public async Task<(int Round, int Level)> WhereAsync(CycleId cycle, CancellationToken cancellation)
    {
        var record = await records.ReadCycleAsync(cycle, cancellation);
        return (record.Round, record.ApprovalLevel);
    }

    /// <summary>The level this person decides at: the one whose turn it is, else the first of theirs. Null for people who decide nothing.</summary>
    public async Task<int?> LevelAsync(CycleId cycle, PersonRecord person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (_, current) = await WhereAsync(cycle, cancellation);
        return MayUse.Decide(person, current) ? current : person.Grants.Where(grant => grant.Role is Role.Approver or Role.Deputy).Select(grant => (int?)grant.Level).Order().FirstOrDefault();
    }

    public async Task<ApprovalModel?> BuildAsync(HttpRequest request, string? decision, string? reason, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || Web.Cycle(request) is not { } id
            || await records.FindWithPlanAsync(id, cancellation) is not var (plan, cycle))
        {
            return null;
        }

        var level = await LevelAsync(id, person, cancellation) ?? plan.Approvers[0].Level.Level;
        var approvals = await records.ListApprovalsAsync(id, cancellation);

        // After a return the cycle is in the next round, which has no report yet: the page goes on showing what was decided on.
        var round = cycle.ReportHash is null && cycle.Round > 1 ? cycle.Round - 1 : cycle.InForce is { } inForce && cycle.Stage == CycleStage.Published ? inForce.Round : cycle.Round;
        var report = await records.FindReportAsync(id, round, cancellation);
        var before = cycle.HasEarlierRound(round) ? await records.FindReportAsync(id, round - 1, cancellation) : null;
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        var current = approvals.FirstOrDefault(approval => approval.Round == round && approval.Level == level);
        var state = current switch
        {
            { Decision: not null } => ApprovalState.Decided,
            not null when errors.Any(error => error.Field.Length == 0) => ApprovalState.ReportChanged,
            not null when cycle.Stage == CycleStage.InApproval && cycle.ApprovalLevel == level && MayUse.Decide(person, level) => ApprovalState.YourTurn,
            _ => ApprovalState.NotYourTurn,
        };
        var city = report?.Report;
        var own = plan.Approvers.FirstOrDefault(approver => approver.Level.Level == level)?.Level;
        return new ApprovalModel(
            web.Shell(request, $"Duyệt – {(city?.Amendment is { } amendment ? $"{Publication.NameOf(amendment.Number)} – " : "")}{plan.Title.Vi}", city?.HasSynthetic == true),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            level,
            own?.Name.Vi ?? "",
            MayUse.DecideAsDeputy(person, level) ? own?.CapacityOfDeputy() : null,
            cycle.Stage == CycleStage.InApproval ? plan.Approvers.First(approver => approver.Level.Level == cycle.ApprovalLevel).Level.Name.Vi : null,
            round,
            cycle.WorkedOn(round),
            state,
            report is null ? null : files.Of(id, report),
            city?.UnitsSubmitted ?? 0,
            city?.UnitsAsked ?? plan.Roster.Count,
            city is null ? [] : pages.Groups(city),
            city is null ? [] : [.. pages.Rows(city).Where(row => row.State != Assessment.Met)],
            city is null ? [] : RosterPart.Shortened(pages.Missing(city)),
            city is null ? [] : RosterPart.Shortened(pages.Explained(city), others => new ExplainedRow($"và {others} cảnh báo khác", "Nội dung và giải trình nằm trong các tệp của báo cáo.", "")),
            city is null ? [] : pages.Changes(before?.Report, city),
            DecisionRows.Of(plan, cycle, approvals),
            decision,
            reason,
            errors,
            city?.Milestones,
            city?.Amendment,
            city?.Edited,
            person.HasSecondFactor,
            MayUse.Coordinate(person) && cycle is { Stage: CycleStage.InApproval, Moved: null });
    }
}
