using System.Text.Json;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Consolidation;

/// <summary>Columns give what adding return by return gives, to the last decimal place and whatever stands in the cells.</summary>
public sealed class ColumnRollUpProperties
{
    private static readonly DateTimeOffset Moment = new(2024, 1, 19, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AnyReturns_AddUpToTheSame()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var measure = AnyMeasure(random);
            List<Unit> units = [.. Enumerable.Range(0, random.Next(9)).Select(number => Samples.Hill with { Code = new UnitCode($"{number:D3}"), Name = new LocalText($"Đơn vị {number}", $"Unit {number}") })];
            var submissions = units.Where(_ => random.Next(6) > 0).Select(unit => AnySubmission(random, measure, unit)).ToDictionary(submission => submission.Unit.Code);
            var released = units.Where(_ => random.Next(4) == 0).ToDictionary(unit => unit.Code, _ => random.Next(2) == 0 ? ReleaseKind.Waived : ReleaseKind.Excluded);

            Assert.Equal(Json(AddedByObjects.Of(measure, units, submissions, released)), Json(RollUp.Of(measure, units, submissions, released)));
        }
    }

    [Theory]
    [InlineData("1.50", "2.5", "4.00")]
    [InlineData("0.1", "100000000000000000", "100000000000000000.1")]
    [InlineData("999999999999999999.999999999", "0.000000001", "1000000000000000000.000000000")]
    [InlineData("-3", "0.000000000000000000001", "-2.999999999999999999999")]
    public void Sum_IsExact_AtWhateverScale(string first, string second, string sum)
    {
        var column = new FigureColumn(3);
        column.Set(0, Number(first), Bound.Exact, FigureMark.Reported);
        column.Set(2, Number(second), Bound.Above, FigureMark.Derived);

        Assert.Equal(sum, column.SumOf([0, 2])!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((Number(first), Number(second)), (column.NumberOf(0), column.NumberOf(2)));
        Assert.Equal((FigureColumnCell.NotSubmitted, Bound.Above, FigureMark.Derived), (column.KindOf(1), column.BoundOf(2), column.MarkOf(2)));
        Assert.Null(column.SumOf([]));
    }

    [Fact]
    public void CellOfAUnitThatIsNotCounted_AddsNoDecimals()
    {
        var column = new FigureColumn(2);
        column.Set(0, 7m, Bound.Exact, FigureMark.Reported);
        column.Set(1, 0.12345m, Bound.Exact, FigureMark.Reported);

        Assert.Equal("7", column.SumOf([0])!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Json(MeasureTotals totals) => JsonSerializer.Serialize(totals, ReportingJson.Options);

    private static Measure AnyMeasure(Random random) => (Measure)Samples.Programme.Indicators[0] with
    {
        Kind = Enum.GetValues<MeasureKind>()[random.Next(Enum.GetValues<MeasureKind>().Length)],
        Accrual = random.Next(2) == 0 ? Accrual.Flow : Accrual.Stock,
    };

    private static UnitSubmission AnySubmission(Random random, Measure measure, Unit unit)
    {
        var keys = AskedFigures.Of(measure).Append(new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Period)).Distinct().Where(_ => random.Next(8) > 0);
        List<EnteredFigure> figures = [.. keys.Select(key => new EnteredFigure(key, AnyFigure(random), Place.Form(key), null, (FigureMark)random.Next(3)))];
        return new UnitSubmission(unit, 1, new ReturnContent(figures), null, null, "Người xác nhận", Moment, []);
    }

    private static Figure AnyFigure(Random random) => random.Next(12) switch
    {
        0 => new Figure.Missing(),
        1 => new Figure.Missing("Đang thu thập."),
        2 => new Figure.NotApplicable("Không có xã miền núi."),
        3 => new Figure.ConfirmedZero(),
        4 => new Figure.Given(Figure.Largest - random.Next(100), Bound.Above),
        5 => new Figure.Given(-random.Next(1_000) / 8m),
        _ => new Figure.Given(new decimal(random.Next(), random.Next(3), 0, false, (byte)random.Next(10)), (Bound)random.Next(4)),
    };
}
