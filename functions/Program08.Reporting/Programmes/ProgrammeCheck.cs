using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>What holds between the entries of a programme file.</summary>
internal static class ProgrammeCheck
{
    public static IReadOnlyList<Failure> Of(Programme programme) =>
    [
        .. Contents(programme), .. programme.Measures.SelectMany(OfMeasure), .. programme.Indicators.SelectMany(OfTargets),
        .. (programme.Milestones ?? []).SelectMany(milestone => OfMilestone(programme, milestone)),
        .. programme.Rules.SelectMany(rule => OfRule(programme, rule)), .. OfLadder(programme.Ladder), .. OfLevels(programme.ApprovalLevels), .. OfRevisions(programme),
    ];

    private static IEnumerable<Failure> Contents(Programme programme)
    {
        if (programme.Indicators.Count == 0)
        {
            yield return new("PROGRAMME_EMPTY", new("Chương trình chưa có chỉ tiêu nào.", "The programme has no indicator."));
        }

        foreach (var code in Doubles(programme.Measures.Select(measure => measure.Code.Value)))
        {
            yield return new("MEASURE_TWICE", new($"Mã {code} dùng cho hai chỉ tiêu hoặc số liệu.", $"The code {code} names two measures."));
        }

        foreach (var code in Doubles(programme.Rules.Select(rule => rule.Code)))
        {
            yield return new("RULE_TWICE", new($"Mã quy tắc {code} dùng hai lần.", $"The rule code {code} is used twice."));
        }

        foreach (var list in new[] { programme.Indicators.Select(indicator => indicator.Number), programme.SupplementaryMeasures.Select(measure => measure.Number), (programme.Milestones ?? []).Select(milestone => milestone.Number) })
        {
            if (!list.SequenceEqual(Enumerable.Range(1, list.Count())))
            {
                yield return new("NUMBERS_BROKEN", new("Số thứ tự phải liên tục từ 1.", "Numbers must run from 1 without gaps."));
            }
        }
    }

    private static IEnumerable<Failure> OfMeasure(Measure measure)
    {
        if ((measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange) != measure.Parts is not null)
        {
            yield return new("PARTS_MISMATCH", new(
                $"{measure.Code}: tỷ lệ phần trăm và mức tăng giảm điểm % phải có tử số và mẫu số, loại khác thì không.",
                $"{measure.Code}: a percentage or change in points has numerator and denominator, other kinds have none."));
        }

        if (measure is Milestone milestone ? milestone.Kind != MeasureKind.Milestone || milestone.Reporter != milestone.Owner : measure.Kind == MeasureKind.Milestone)
        {
            yield return new("MILESTONE_KIND", new(
                $"{measure.Code}: nhiệm vụ có thời hạn nằm trong danh sách nhiệm vụ và chỉ ghi đơn vị chủ trì.", $"{measure.Code}: a milestone stands in the list of milestones and names its owner only."));
        }

        if ((measure.ReportedBy == ReportedBy.City) != measure.Reporter is not null)
        {
            yield return new("REPORTER_MISMATCH", new(
                $"{measure.Code}: số liệu toàn chương trình phải ghi mã cơ quan báo cáo, số liệu của các đơn vị thì không.",
                $"{measure.Code}: a city figure names the department that reports it, other measures name none."));
        }

        if (measure is Indicator { SecondSource: not null } && (measure.ReportedBy == ReportedBy.City || measure.Kind == MeasureKind.Number))
        {
            yield return new("SECOND_SOURCE_MISMATCH", new(
                $"{measure.Code}: chỉ đối chiếu được số tổng của số liệu do các đơn vị báo cáo và cộng được.",
                $"{measure.Code}: a second source can only check what the units report and what adds up."));
        }

        if (measure is Indicator { Imputation: not ImputationMethod.None } && (measure.ReportedBy == ReportedBy.City || measure.Kind == MeasureKind.Number))
        {
            yield return new("IMPUTATION_MISMATCH", new(
                $"{measure.Code}: chỉ ước được số còn thiếu của số liệu do các đơn vị báo cáo và cộng được.",
                $"{measure.Code}: only what the units report and what adds up can be estimated."));
        }

        if (!measure.Name.Vi.IsNormalized())
        {
            yield return new("TEXT_NOT_NFC", new($"{measure.Code}: tên chưa ở dạng Unicode dựng sẵn.", $"{measure.Code}: the name is not in NFC."));
        }
    }

    private static IEnumerable<Failure> OfTargets(Indicator indicator)
    {
        var common = indicator.Targets.Where(target => target.Unit is null).ToList();
        if (Doubles(indicator.Targets.Where(target => target.Unit is not null).Select(target => $"{target.Unit} {target.Period}")).Any() || AreTwice(isCity: true) || AreTwice(isCity: false))
        {
            yield return new("TARGET_TWICE", new($"{indicator.Code}: hai mức chỉ tiêu cho cùng đơn vị và kỳ.", $"{indicator.Code}: two targets for the same unit and period."));
        }

        if (indicator.Targets.Any(target => target is { Unit: not null, Scope: not null }))
        {
            yield return new("TARGET_SCOPE", new($"{indicator.Code}: mức giao cho một đơn vị không ghi phạm vi áp dụng.", $"{indicator.Code}: a target assigned to a unit has no scope besides."));
        }

        if (indicator.Targets.Any(target => target is { Unit: not null, Period: null }))
        {
            yield return new("TARGET_WITHOUT_PERIOD", new($"{indicator.Code}: mức giao cho đơn vị phải ghi kỳ.", $"{indicator.Code}: a target assigned to a unit needs its period."));
        }

        if (indicator.Targets.Any(target => target.Window == FigureWindow.Cumulative) && AskedFigures.Of(indicator).All(key => key.Window != FigureWindow.Cumulative))
        {
            yield return new("TARGET_WINDOW", new($"{indicator.Code}: không có cột lũy kế để so với mức lũy kế.", $"{indicator.Code}: has no cumulative column to compare with a cumulative target."));
        }

        bool AreTwice(bool isCity) => Doubles(common.Where(target => TargetSelection.IsFor(indicator, target, isCity)).Select(target => $"{target.Period}")).Any();
    }

    private static IEnumerable<Failure> OfMilestone(Programme programme, Milestone milestone)
    {
        if (milestone.Done.Vi.Length == 0 || milestone.Evidence is { Vi.Length: 0 })
        {
            yield return new("MILESTONE_WORDS", new(
                $"{milestone.Code}: phải ghi thế nào là hoàn thành; không cần minh chứng thì bỏ mục minh chứng.", $"{milestone.Code}: says what counts as done; without evidence to ask for, leave it out."));
        }

        if (programme.Term is { } term && (milestone.Due.Year < term.First || milestone.Due.Year > term.Last))
        {
            yield return new("MILESTONE_DUE", new(
                $"{milestone.Code}: thời hạn {milestone.Due:dd/MM/yyyy} nằm ngoài giai đoạn {term.First}-{term.Last}.", $"{milestone.Code}: the due day {milestone.Due:yyyy-MM-dd} lies outside the term {term.First} to {term.Last}."));
        }
    }

    internal static IEnumerable<Failure> OfRule(Programme programme, Rule rule)
    {
        foreach (var key in rule.Figures.Where(key => !IsAsked(programme, key)))
        {
            yield return new("RULE_FIGURE_UNKNOWN", new(
                $"Quy tắc {rule.Code} dùng ô {key} không có trong biểu mẫu.", $"Rule {rule.Code} looks at {key}, which the form doesn't have."));
        }

        if (rule is Rule.PerHeadBand { Lowest: var low, Highest: var high } && low > high || rule is Rule.PersonsPerHousehold { Lowest: var least, Highest: var most } && least > most
            || rule is Rule.RangeRule { Lowest: var from, Highest: var to } && (from > to || (from is null && to is null)) || rule is Rule.SlipRule { Lowest: var share, Highest: var multiple } && (share <= 0m || share >= multiple))
        {
            yield return new("RULE_BAND_EMPTY", new($"Quy tắc {rule.Code} có khoảng giá trị trống.", $"Rule {rule.Code} has an empty band."));
        }

        if (ConditionTexts.Check(programme, rule) is { } failure)
        {
            yield return failure;
            yield break;
        }

        foreach (var (example, number) in rule.Examples.Select((example, index) => (example, index + 1)))
        {
            if (rule.Figures.All(key => IsAsked(programme, key)) && RuleExamples.Fires(programme, rule, example) != example.Fires)
            {
                yield return new("RULE_EXAMPLE", new(
                    $"Quy tắc {rule.Code}, ví dụ {number}: {(example.Fires ? "lẽ ra phải báo nhưng không báo" : "lẽ ra không báo nhưng có báo")}.",
                    $"Rule {rule.Code}, example {number}: it should {(example.Fires ? "find something and doesn't" : "find nothing and does")}."));
            }
        }
    }

    private static bool IsAsked(Programme programme, FigureKey key) => ValueKinds.Of(programme, key) is not null;

    private static IEnumerable<Failure> OfLadder(ReminderLadder ladder)
    {
        if (!ladder.WorkingDayOffsets.SequenceEqual(ladder.WorkingDayOffsets.Order().Distinct()))
        {
            yield return new("LADDER_ORDER", new("Các mốc đôn đốc phải tăng dần, không trùng.", "The reminder offsets must ascend without doubles."));
        }

        if (ladder.Hour is < 0 or > 23 || ladder.ApproverReminderWorkingDays < 1 || ladder.EscalationWorkingDays < 1)
        {
            yield return new("LADDER_RANGE", new("Giờ đôn đốc từ 0 đến 23; nhịp nhắc người duyệt và số ngày trước khi báo cáo cấp trên từ 1 ngày.", "The hour is 0 to 23; approvers are reminded every 1 day or more, superiors told 1 day or more behind the due date."));
        }
    }

    private static IEnumerable<Failure> OfLevels(IReadOnlyList<ApprovalLevel> levels)
    {
        if (levels.Count == 0 || !levels.Select(level => level.Level).SequenceEqual(Enumerable.Range(1, levels.Count)))
        {
            yield return new("LEVELS_ORDER", new("Các cấp duyệt phải liên tục từ 1.", "Approval levels must run from 1 without gaps."));
        }
    }

    private static IEnumerable<Failure> OfRevisions(Programme programme)
    {
        var revisions = programme.Revisions ?? [];
        if (!revisions.Select(revision => revision.From).SequenceEqual(revisions.Select(revision => revision.From).Order().Distinct()))
        {
            yield return new("REVISION_ORDER", new("Các lần điều chỉnh danh mục phải theo thứ tự ngày, không trùng.", "Revisions of the catalogue must be in order of days, without doubles."));
        }

        foreach (var revision in revisions)
        {
            var changes = revision.Measures ?? [];
            foreach (var code in changes.SelectMany(change => change.Codes).Concat(revision.Ended ?? []).Where(code => programme.Find(code) is null))
            {
                yield return new("REVISION_MEASURE_UNKNOWN", new($"Lần điều chỉnh ngày {revision.From:dd/MM/yyyy} nêu {code} không có trong danh mục.", $"The revision of {revision.From:yyyy-MM-dd} names {code}, which the catalogue doesn't have."));
            }

            if (revision.ApprovalLevels is { } levels && !levels.Select(level => level.Level).SequenceEqual(programme.ApprovalLevels.Select(level => level.Level)))
            {
                yield return new("REVISION_LEVELS", new($"Lần điều chỉnh ngày {revision.From:dd/MM/yyyy} đổi số cấp duyệt.", $"The revision of {revision.From:yyyy-MM-dd} changes the number of approval levels."));
            }

            var after = programme.On(revision.From);
            foreach (var failure in after.Measures.SelectMany(OfMeasure).Concat(after.Indicators.SelectMany(OfTargets)).Concat((after.Milestones ?? []).SelectMany(milestone => OfMilestone(after, milestone))))
            {
                yield return failure;
            }
        }
    }

    private static IEnumerable<string> Doubles(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
