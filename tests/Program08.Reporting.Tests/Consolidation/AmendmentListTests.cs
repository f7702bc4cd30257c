using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Consolidation;

/// <summary>What an amendment changes is worked out from the two reports: numbers, city figures, assessments, who is in.</summary>
public sealed class AmendmentListTests
{
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill, Samples.River);
    private static readonly EnteredFigure Half = Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Numerator), 50m);
    private static readonly EnteredFigure All = Half with { Figure = new Figure.Given(100m) };
    private static readonly EnteredFigure Whole = Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Denominator), 100m);

    [Fact]
    public void ChangedNumber_IsListedWithTheCityFigureAndTheAssessmentItMoves()
    {
        var amendment = Amending(Report(Sent(Samples.Hill, Half, Whole)), Report(Sent(Samples.Hill, All, Whole)));

        var figure = Assert.Single(amendment.Figures);
        Assert.Equal((Samples.Hill.Code, Half.Key, 50m, 100m), (figure.Unit, figure.Key, figure.Old!.Value, figure.New!.Value));
        var result = Assert.Single(amendment.Results);
        Assert.Equal((Assessment.NotMet, Assessment.Met), (result.Old.Assessment, result.New.Assessment));
        Assert.Equal(["S-01 Tỷ lệ bao phủ: 50 % (chưa đạt) → 100 % (đạt)"], ChangeWords.Results(amendment));
        Assert.Equal(0, amendment.OldScore.Met);
        Assert.Empty(amendment.Units);
    }

    [Fact]
    public void NumberThatOnlyBecomesConfirmed_IsAChange()
    {
        var amendment = Amending(
            Report(Sent(Samples.Hill, Half, Whole) with { Unconfirmed = [Half.Key] }), Report(Sent(Samples.Hill, Half, Whole)));

        Assert.Equal("50 (chờ đơn vị xác nhận) → 50", $"{ChangeWords.Of(amendment.Figures[0].Old)} → {ChangeWords.Of(amendment.Figures[0].New)}");
        Assert.Empty(amendment.Results);
    }

    [Fact]
    public void ReturnThatComesLater_IsListedWithAllItsNumbersAndTheCoverage()
    {
        var amendment = Amending(Report(Sent(Samples.Hill, Half, Whole)), Report(Sent(Samples.Hill, Half, Whole), Sent(Samples.River, All, Whole)));

        Assert.All(amendment.Figures, change => Assert.Equal((Samples.River.Code, null), (change.Unit, change.Old)));
        Assert.Equal(2, amendment.Figures.Count);
        Assert.Equal(["S-01 Tỷ lệ bao phủ: 50 %; 1/2 đơn vị (chưa đạt) → 75 %; 2/2 đơn vị (chưa đạt)", "Huyện Sông: báo cáo của đơn vị được đưa vào"], ChangeWords.Results(amendment));
    }

    [Fact]
    public void RateWithoutItsParts_AndOtherWords_AreListedToo()
    {
        var rate = Samples.Entered(Samples.Value(Samples.Coverage), 90m);
        var before = Sent(Samples.Hill, rate);
        var after = before with { Content = new ReturnContent([rate with { Figure = new Figure.Given(96m) }], [new ReturnText(TextSection.Causes, "Thiếu vốn.")]) };

        var amendment = Amending(Report(before), Report(after));

        Assert.Equal((90m, 96m), (Assert.Single(amendment.Figures).Old!.Value, amendment.Figures[0].New!.Value));
        Assert.Equal("Quận Đồi: lời hoặc giải trình của đơn vị thay đổi", ChangeWords.Of(Assert.Single(amendment.Units)));
    }

    [Fact]
    public void SameFigures_ChangeNothing_ThoughTheyComeFromAnotherFile()
    {
        var amendment = Amending(Report(Sent(Samples.Hill, Half, Whole)), Report(Sent(Samples.Hill, Half, Whole) with { Version = 7, FileName = "khac.xlsx" }));

        Assert.True(amendment.IsEmpty);
    }

    [Fact]
    public void Hash_CoversNumberReasonAndTheAmendedReport_AndIsThatOfBeforeWithoutAnAmendment()
    {
        var report = Report(Sent(Samples.Hill, Half, Whole));
        var one = AmendmentList.Amending(report, Opened(report), report);

        Assert.DoesNotContain("amendment", CityReportJson.Canonical(report), StringComparison.Ordinal);
        string[] hashes =
        [
            ReportHash.Of(report),
            ReportHash.Of(one),
            ReportHash.Of(AmendmentList.Amending(report, Opened(report) with { Number = 2 }, report)),
            ReportHash.Of(AmendmentList.Amending(report, Opened(report) with { Reason = "Vì lý do khác hẳn." }, report)),
            ReportHash.Of(AmendmentList.Amending(report, Opened(report) with { Amends = Opened(report).Amends with { Hash = new string('0', 64) } }, report)),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private static ReportAmendment Amending(CityReport before, CityReport after) => AmendmentList.Amending(after, Opened(before), before).Amendment!;

    private static Amendment Opened(CityReport report) => new(
        1, 2, new Publication(0, 1, ReportHash.Of(report), Samples.NewYear), "Đơn vị rà soát lại số liệu.", [Samples.Hill.Code], "coordinator", Samples.NewYear);

    private static CityReport Report(params IReadOnlyList<UnitSubmission> submissions) => Consolidator.Consolidate(Plan, Samples.Programme, Samples.Year2023, submissions);

    private static UnitSubmission Sent(Unit unit, params IReadOnlyList<EnteredFigure> figures) =>
        new(unit, 1, new ReturnContent(figures), null, null, "Lãnh đạo", Samples.NewYear, []);
}
