using Program08.Reporting.Consolidation;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Consolidation;

/// <summary>A unit's words stand in the report, under its name, as long as they are its own.</summary>
public sealed class QuotedTextTests
{
    private static readonly UnitSubmission Sent = new(Samples.Hill, 3, new ReturnContent([], [new ReturnText(TextSection.Causes, "Thiếu vốn.")]), null, null, "Anh Gửi", Samples.NewYear, []);
    private static readonly PickedText Pick = new(TextSection.Causes, Samples.Hill.Code, 2, "Thiếu vốn.", "Nguồn vốn còn thiếu.", "coordinator", Samples.NewYear);

    [Fact]
    public void PickedWords_KeepTheirSource_AndSayThatTheyWereEdited()
    {
        Assert.Equal([new QuotedText(TextSection.Causes, Samples.Hill.Code, Samples.Hill.Name, 3, "Nguồn vốn còn thiếu.", IsEdited: true)], Report([Sent], [Pick]).Quoted);
        Assert.False(Assert.Single(Report([Sent], [Pick with { Text = Pick.Original }]).Quoted!).IsEdited);
    }

    [Fact]
    public void WordsTheUnitChangedOrTookBack_AreLeftOut()
    {
        Assert.Null(Report([Sent with { Content = new ReturnContent([], [new ReturnText(TextSection.Causes, "Thiếu người.")]) }], [Pick]).Quoted);
        Assert.Null(Report([], [Pick]).Quoted);
        Assert.Null(Report([Sent], []).Quoted);
    }

    [Fact]
    public void Hash_CoversWhatIsQuoted() => Assert.NotEqual(ReportHash.Of(Report([Sent], [])), ReportHash.Of(Report([Sent], [Pick])));

    private static CityReport Report(IReadOnlyList<UnitSubmission> submissions, IReadOnlyList<PickedText> picked) =>
        Consolidator.Consolidate(Samples.PlanFor(Samples.Hill, Samples.River), Samples.Programme, Samples.Year2023, submissions, picked: picked);
}
