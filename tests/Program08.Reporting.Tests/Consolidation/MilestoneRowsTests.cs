using System.Text.Json;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Consolidation;

public sealed class MilestoneRowsTests
{
    private static readonly DateOnly CutOff = new(2023, 12, 31);

    public static TheoryData<int, int, MilestoneAssessment> Days => new()
    {
        { 9, 30, MilestoneAssessment.Met }, { 10, 1, MilestoneAssessment.CompletedLate },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Done_IsMetOnTheDueDayAndLateAfterIt(int month, int day, MilestoneAssessment expected) =>
        Assert.Equal(expected, MilestoneRows.Assess(Samples.Plan2023, new Figure.Completed(new(2023, month, day)), CutOff));

    [Fact]
    public void NotDone_IsOverdueOnlyOnceItIsDue()
    {
        foreach (var standing in (Figure[])[new Figure.NotStarted(), new Figure.InProgress(), new Figure.Late("chờ", new(2024, 9, 1))])
        {
            Assert.Equal(MilestoneAssessment.Overdue, MilestoneRows.Assess(Samples.Plan2023, standing, CutOff));
            Assert.Equal(MilestoneAssessment.NotDue, MilestoneRows.Assess(Samples.Portal, standing, CutOff));
        }

        Assert.Equal(MilestoneAssessment.NotDue, MilestoneRows.Assess(Samples.Plan2023, new Figure.InProgress(), new(2023, 9, 29)));
        Assert.Equal(MilestoneAssessment.Overdue, MilestoneRows.Assess(Samples.Plan2023, new Figure.InProgress(), new(2023, 9, 30)));
    }

    [Fact]
    public void NotKnown_IsNeitherOverdueNorNotStarted()
    {
        Assert.Equal(MilestoneAssessment.NotKnown, MilestoneRows.Assess(Samples.Plan2023, new Figure.Missing("chờ"), CutOff));
        Assert.Equal(MilestoneAssessment.NotApplicable, MilestoneRows.Assess(Samples.Plan2023, new Figure.NotApplicable("bỏ"), CutOff));
    }

    [Fact]
    public void OwnersSay_WhatTheReportTells()
    {
        var report = Report(Samples.WithMilestones, [Submission(Samples.Hill, new Figure.Completed(new(2023, 10, 5), "QĐ 9"))]);

        var (plan, portal) = (report.Milestones![0], report.Milestones[1]);
        Assert.Equal((Samples.Hill.Code, MilestoneAssessment.CompletedLate, null), (plan.Owner?.Code, plan.Assessment, plan.LeftOut));
        Assert.Equal((MilestoneAssessment.NotKnown, LeftOutReason.NoReporter), (portal.Assessment, portal.LeftOut!.Value));
        Assert.Equal(new MilestoneCount(0, 1, 0, 0, 0, 1), report.MilestoneScore);
        Assert.Equal(plan, Assert.Single(report.Scorecards.Single(card => card.Unit.Code == Samples.Hill.Code).Milestones!));
        Assert.Contains(Narrative.Of(report), sentence => sentence.Text == "Ban hành kế hoạch (Quận Đồi, thời hạn 30/09/2023): hoàn thành ngày 05/10/2023, muộn so với thời hạn.");
        Assert.Contains(Narrative.Of(report), sentence => sentence.Text == "0/2 nhiệm vụ hoàn thành đúng hạn, 1 hoàn thành muộn, 1 chưa có thông tin.");
    }

    [Fact]
    public void OwnerThatDidNotSend_IsNotTakenForNotStarted()
    {
        var row = Report(Samples.WithMilestones, []).Milestones![0];

        Assert.Equal((MilestoneAssessment.NotKnown, LeftOutReason.NotSubmitted), (row.Assessment, row.LeftOut!.Value));
    }

    [Fact]
    public void ReportOfAProgrammeWithoutMilestones_SaysNothingOfThem()
    {
        var submission = Submission(Samples.Hill, null);

        Assert.DoesNotContain("milestone", CityReportJson.Canonical(Report(Samples.Programme, [submission])), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"milestones\":[{\"assessment\":\"notKnown\"", CityReportJson.Canonical(Report(Samples.WithMilestones, [submission])), StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_ChangesWithAStanding() => Assert.NotEqual(
        ReportHash.Of(Report(Samples.WithMilestones, [Submission(Samples.Hill, new Figure.InProgress())])),
        ReportHash.Of(Report(Samples.WithMilestones, [Submission(Samples.Hill, new Figure.NotStarted())])));

    [Fact]
    public void Report_ReadsBackAsItWasStored()
    {
        var report = Report(Samples.WithMilestones, [Submission(Samples.Hill, new Figure.Late("chờ thẩm định", new(2024, 3, 1)))]);
        var read = JsonSerializer.Deserialize<CityReport>(JsonSerializer.Serialize(report, ReportingJson.Options), ReportingJson.Options)!;

        Assert.Equal(report.Milestones, read.Milestones);
        Assert.Equal(ReportHash.Of(report), ReportHash.Of(read));
    }

    [Fact]
    public void MadeUpStanding_MarksTheReport()
    {
        var made = Submission(Samples.Hill, null) with { Content = new([Samples.Entered(Samples.Value(Samples.Plan2023), new Figure.InProgress(), FigureMark.Synthetic)]) };

        Assert.True(Report(Samples.WithMilestones, [made]).HasSynthetic);
        Assert.Equal(1, Report(Samples.WithMilestones, [made]).Marks.Synthetic);
    }

    [Fact]
    public void Series_TellsWhereItStoodInEveryCycle()
    {
        var reports = new[] { Report(Samples.WithMilestones, [Submission(Samples.Hill, new Figure.InProgress())]), Report(Samples.Programme, []) };

        var series = MilestoneSeries.Of(reports, PeriodKind.Year);

        Assert.Equal([Samples.Plan2023.Code, Samples.Portal.Code], series.Select(milestone => milestone.Milestone.Code));
        Assert.Equal(MilestoneAssessment.Overdue, Assert.Single(series[0].Points).Row.Assessment);
        Assert.Empty(MilestoneSeries.Of(reports, PeriodKind.Quarter));
    }

    private static CityReport Report(Programme programme, IReadOnlyList<UnitSubmission> submissions) =>
        Consolidator.Consolidate(Samples.PlanFor(Samples.Hill, Samples.River), programme, Samples.Year2023, submissions);

    private static UnitSubmission Submission(Unit unit, Figure? standing) => new(
        unit, 1, new(standing is null ? [] : [Samples.Entered(Samples.Value(Samples.Plan2023), standing)]), null, null, "Anh Gửi", default, []);
}
