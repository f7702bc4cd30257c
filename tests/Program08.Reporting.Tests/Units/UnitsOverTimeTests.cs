using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Units;

public sealed class UnitsOverTimeTests
{
    private static readonly DateOnly Before = new(2024, 12, 31);
    private static readonly DateOnly After = new(2025, 12, 31);

    private static readonly UnitCode East = new("E"), West = new("W"), North = new("N"), Merged = new("M"), Split = new("S");

    // East became North and a part of Merged; West the rest of Merged.
    private static readonly UnitsOverTime Small = new([new Succession(
        new DateOnly(2025, 7, 1),
        Samples.Text("Sáp nhập"),
        "mẫu",
        [new SuccessionPart(East, North, 0.6m, 1m), new SuccessionPart(East, Merged, 0.4m, 0.5m), new SuccessionPart(West, Merged, 1m, 0.5m)])]);

    [Fact]
    public void Read_SplitsByShares_AndSaysSo()
    {
        var read = Small.Read(Figures((East, 11m), (West, 7m)), Before, After);

        Assert.Equal(new ReadFigure(7m, true, []), read[North], SameFigure);
        Assert.Equal(new ReadFigure(11m, true, []), read[Merged], SameFigure);
        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void Read_OfWhatPassedWhole_IsExact()
    {
        var read = Small.Read(Figures((North, 7m), (Merged, 10m)), After, Before);

        Assert.Equal(new ReadFigure(5m, true, []), read[West], SameFigure);
        Assert.Equal(new ReadFigure(12m, true, []), read[East], SameFigure);
        Assert.Equal(new ReadFigure(7m, false, []), Small.Read(Figures((North, 7m), (Merged, 0m)), After, Before)[East], SameFigure);
    }

    [Fact]
    public void Read_OfZero_IsExactlyZero() =>
        Assert.All(Small.Read(Figures((East, 0m), (West, 0m)), Before, After).Values, figure => Assert.Equal(new ReadFigure(0m, false, []), figure, SameFigure));

    [Fact]
    public void Read_WithOneFigureMissing_LeavesOutWhatRestsOnIt()
    {
        var read = Small.Read(Figures((East, 11m), (West, null)), Before, After);

        Assert.Equal(7m, read[North].Value);
        Assert.Equal(new ReadFigure(null, false, [West]), read[Merged], SameFigure);
    }

    [Fact]
    public void Read_OfUnitsNotConcerned_ChangesNothing() =>
        Assert.Equal(new ReadFigure(3m, false, []), Small.Read(Figures((East, 1m), (West, 1m), (Split, 3m)), Before, After)[Split], SameFigure);

    [Fact]
    public void Read_WithinOneTime_ChangesNothing() =>
        Assert.Equal(new ReadFigure(11m, false, []), Small.Read(Figures((East, 11m)), Before, Before.AddDays(30))[East], SameFigure);

    [Fact]
    public void Read_KeepsDecimalsToTheLastPlace()
    {
        var read = Small.Read(Figures((East, 0.7m), (West, 1.05m)), Before, After);

        Assert.Equal(1.75m, read.Values.Sum(figure => figure.Value));
        Assert.Equal(0.4m, read[North].Value);
    }

    [Fact]
    public void Totals_ArePreserved_ThereAndBack()
    {
        var units = new UnitsOverTime([SeedFiles.Reorganisation]);
        UnitCode[] districts = [.. SeedFiles.Reorganisation.Parts.Select(part => part.From).Distinct()];
        Prop.ForAll(
            Gen.Choose(0, 2_000_000).ArrayOf(districts.Length).ToArbitrary(),
            figures =>
            {
                var given = districts.Zip(figures).ToDictionary(pair => pair.First, pair => (decimal?)pair.Second);
                var communes = units.Read(given, Before, After);
                var back = units.Read(communes.ToDictionary(figure => figure.Key, figure => figure.Value.Value), After, Before);
                var total = figures.Sum(figure => (long)figure);
                return communes.Count == 126 && back.Count == 30
                    && communes.Values.Sum(figure => figure.Value) == total && back.Values.Sum(figure => figure.Value) == total
                    && communes.Values.All(figure => figure.Value >= 0m && figure.Value == decimal.Truncate(figure.Value!.Value));
            }).QuickCheckThrowOnFailure();
    }

    private static bool SameFigure(ReadFigure one, ReadFigure other) =>
        one.Value == other.Value && one.IsEstimated == other.IsEstimated && one.Missing.SequenceEqual(other.Missing);

    private static Dictionary<UnitCode, decimal?> Figures(params (UnitCode Unit, decimal? Value)[] figures) => figures.ToDictionary(figure => figure.Unit, figure => figure.Value);
}
