using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Workbooks;

public sealed class TemplateFillerTests
{
    private static readonly TemplateEntry[] Entries =
    [
        new(Sample.Key("CT08-02:value:period"), 6_200m, null, FigureMark.Synthetic),
        new(Sample.Key("CT08-02:value:cumulative"), 18_389m, null, FigureMark.Reported),
        new(Sample.Key("CT08-05:numerator:period"), 333_053m, null, FigureMark.Reported),
        new(Sample.Key("CT08-05:denominator:period"), 353_935m, null, FigureMark.Derived),
        new(Sample.Key("CT08-BP-02:value:cumulative"), null, "hơn 430 tỷ đồng", FigureMark.Derived),
    ];

    [Fact]
    public void Filled_InADemonstration_IsReadWithWhatEachFigureRestsOn()
    {
        var template = Sample.TemplateBytes(Sample.Template with { IsDemonstration = true });
        var content = Sample.ReadWell(TemplateFiller.Fill(template, Entries), Sample.Subject with { IsDemonstration = true }).Content;

        Assert.All(Entries, entry => Assert.Equal(entry.Mark, content.Find(entry.Key)?.Mark));
        Assert.Equal(new Figure.Given(430_000_000_000m, Bound.Above), content.Find(Entries[^1].Key)?.Figure);
        Assert.Equal(6_200m, content.Find(Entries[0].Key)?.Figure.Number);
    }

    [Fact]
    public void Figure_ThatADemonstrationSaysNothingOf_CountsAsMadeUp()
    {
        var template = Sample.TemplateBytes(Sample.Template with { IsDemonstration = true });
        var plain = Sample.TemplateBytes();
        var (key, subject) = (Sample.Key("CT08-16:value:period"), Sample.Subject with { IsDemonstration = true });

        var unmarked = Program08.Documents.Tests.Filling.FilledWorkbook.Fill(template, [new(key, Number: 76.5m)]);
        var withoutColumn = TemplateFiller.Fill(plain, [new(key, 76.5m, null)]);

        Assert.Equal(FigureMark.Synthetic, Sample.ReadWell(unmarked, subject).Content.Find(key)?.Mark);
        Assert.Equal(FigureMark.Synthetic, Sample.ReadWell(withoutColumn, subject).Content.Find(key)?.Mark);
        Assert.Equal(FigureMark.Reported, Sample.ReadWell(withoutColumn).Content.Find(key)?.Mark);
    }

    [Fact]
    public void Marks_ARealCycleDoesNotAskFor_AreNotTaken()
    {
        var template = Sample.TemplateBytes(Sample.Template with { IsDemonstration = true });

        Assert.All(Sample.ReadWell(TemplateFiller.Fill(template, Entries)).Content.Figures, figure => Assert.Equal(FigureMark.Reported, figure.Mark));
    }

    [Fact]
    public void Filling_TwiceTheSame_GivesTheSameBytes() =>
        Assert.Equal(TemplateFiller.Fill(Sample.TemplateBytes(), Entries), TemplateFiller.Fill(Sample.TemplateBytes(), Entries));

    [Fact]
    public void Entry_WithoutACell_IsRefusedByName() =>
        Assert.Contains("CT08-01", Assert.Throws<ArgumentException>(() => TemplateFiller.Fill(Sample.TemplateBytes(), [new(Sample.Key("CT08-01:value:period"), 1m, null)])).Message, StringComparison.Ordinal);
}
