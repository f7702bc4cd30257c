using Program08.Reporting.Consolidation;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Consolidation;

public sealed class NarrativeEditTests
{
    [Theory]
    [InlineData("Đạt 94,1 % (mức 95 %).", "Kết quả đạt 94,1 %, dưới mức 95 %.", "")]
    [InlineData("Đạt 94,1 %.", "Đạt 94,2 %.", "94,2")]
    [InlineData("1.080 / 1.200 hộ.", "1080 hộ, tăng 3 hộ.", "1080 3")]
    public void NumbersThatTheFiguresDidNotPutThere_AreSeen(string generated, string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NarrativeEdits.NewNumbers(generated, text)));

    [Fact]
    public void AnEdit_StandsWhileTheFiguresSayTheSame_AndNoLonger()
    {
        var report = Report(90);
        var sentence = NarrativeEdits.Editable(report).Single(known => known.Measures.Contains(Samples.Coverage.Code));
        NarrativeEdit edit = new(sentence.Section, sentence.Text, "Bao phủ còn thấp.", "coordinator", Samples.NewYear);

        Assert.Contains(Narrative.Of(report.Edited([edit])), known => known.Text == "Bao phủ còn thấp." && known.Measures.SequenceEqual(sentence.Measures));
        Assert.Null(Report(91).Edited([edit]).Edited);
        Assert.NotEqual(ReportHash.Of(report), ReportHash.Of(report.Edited([edit])));
        Assert.Equal(ReportHash.Of(report), ReportHash.Of(report.Edited([])));
        Assert.Null(report.Edited([edit with { Text = edit.Generated }]).Edited);
    }

    private static CityReport Report(decimal numerator)
    {
        var plan = Samples.PlanFor(Samples.Hill);
        return Consolidator.Consolidate(plan, Samples.Programme, plan.Id.Period, [new UnitSubmission(
            Samples.Hill, 1, new ReturnContent([Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Numerator), numerator), Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Denominator), 100)]), null, null, "Anh Gửi", Samples.NewYear, [])]);
    }
}
