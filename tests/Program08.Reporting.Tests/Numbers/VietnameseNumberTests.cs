using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Numbers;

public sealed class VietnameseNumberTests
{
    private static readonly NumberExpectation Count = new(MeasureKind.Count, FigurePart.Value, BoundsAllowed: false, "người");
    private static readonly NumberExpectation Money = new(MeasureKind.Money, FigurePart.Value, BoundsAllowed: true, "đồng");
    private static readonly NumberExpectation Rate = new(MeasureKind.Percentage, FigurePart.Value, BoundsAllowed: false, "%");
    private static readonly NumberExpectation Plain = new(MeasureKind.Number, FigurePart.Value, BoundsAllowed: false, "tuổi");

    [Theory]
    [InlineData("333.053", "333053")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234", "1234")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("1\u00A0234\u00A0567", "1234567")]
    [InlineData("1\u202F234", "1234")]
    [InlineData(" 76 ", "76")]
    [InlineData("76 người", "76")]
    [InlineData("1.000.000 NGƯỜI", "1000000")]
    [InlineData("1,2 triệu người", "1200000")]
    [InlineData("0", "0")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("1,234,567", "1234567")]
    public void Count_IsRead(string text, string expected) => Assert.Equal(Dec(expected), Number(text, Count).Value);

    [Theory]
    [InlineData("430 triệu đồng", "430000000")]
    [InlineData("430 tỷ đồng", "430000000000")]
    [InlineData("430 tỉ", "430000000000")]
    [InlineData("1.730 tỷ đồng", "1730000000000")]
    [InlineData("2.975,42 tỷ đồng", "2975420000000")]
    [InlineData("454 tr", "454000000")]
    [InlineData("454trđ", "454000000")]
    [InlineData("454 trđ", "454000000")]
    [InlineData("100 nghìn đồng", "100000")]
    [InlineData("100 ngàn", "100000")]
    [InlineData("440.000 đ", "440000")]
    [InlineData("440.000 VNĐ", "440000")]
    [InlineData("1,5 nghìn tỷ", "1500000000000")]
    [InlineData("31,7 Tỷ", "31700000000")]
    public void Money_IsReadInDong(string text, string expected) => Assert.Equal(Dec(expected), Number(text, Money).Value);

    [Theory]
    [InlineData("94,1%", "94.1", 0)]
    [InlineData("94,1 %", "94.1", 0)]
    [InlineData("94.1%", "94.1", 1)]
    [InlineData("94,1", "94.1", 0)]
    [InlineData("0,03%", "0.03", 0)]
    [InlineData("100", "100", 0)]
    [InlineData("1,234", "1.234", 0)]
    public void Rate_IsReadInPercent(string text, string expected, int notes)
    {
        var number = Number(text, Rate);
        Assert.Equal(Dec(expected), number.Value);
        Assert.Equal(notes, number.Notes.Count);
    }

    [Theory]
    [InlineData("hơn 430 triệu đồng", Bound.Above)]
    [InlineData("trên 1.730 tỷ đồng", Bound.Above)]
    [InlineData("> 5 tỷ", Bound.Above)]
    [InlineData(">5 tỷ", Bound.Above)]
    [InlineData("gần 2.500 triệu", Bound.Below)]
    [InlineData("dưới 3 tỷ", Bound.Below)]
    [InlineData("khoảng 3 tỷ", Bound.About)]
    [InlineData("~3 tỷ", Bound.About)]
    public void Bound_IsKeptWhereAllowed(string text, Bound expected)
    {
        Assert.Equal(expected, Number(text, Money).Bound);
        Assert.IsType<NumberReading.Wrong>(VietnameseNumber.Read(text, Money with { BoundsAllowed = false }));
    }

    [Theory]
    [InlineData("14/14", 14, 14)]
    [InlineData("720.493/675.000", 720493, 675000)]
    [InlineData("454 / 579", 454, 579)]
    public void PartAndWhole_AreKeptApart(string text, int numerator, int denominator) =>
        Assert.Equal(new NumberReading.Ratio(numerator, denominator), VietnameseNumber.Read(text, Rate));

    [Theory]
    [InlineData("không")]
    [InlineData("Không")]
    [InlineData("KPS")]
    [InlineData("không phát sinh")]
    [InlineData("Không phát sinh.")]
    public void WordsForNone_AreAConfirmedZero(string text)
    {
        Assert.IsType<NumberReading.Nothing>(VietnameseNumber.Read(text, Count));
        Assert.IsType<NumberReading.Nothing>(VietnameseNumber.Read(text.Normalize(NormalizationForm.FormD), Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("  \u00A0")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("chưa có số liệu")]
    public void NoFigure_IsBlankAndNotZero(string? text) => Assert.IsType<NumberReading.Blank>(VietnameseNumber.Read(text, Count));

    [Fact]
    public void NotConcerned_IsAStateOfItsOwn() => Assert.IsType<NumberReading.NotApplicable>(VietnameseNumber.Read("Không thuộc diện", Count));

    [Theory]
    [InlineData("12.34.567")]
    [InlineData("1.23,4,5")]
    [InlineData("1 23 456")]
    [InlineData("30-35")]
    [InlineData("từ 30 đến 35")]
    [InlineData("một triệu")]
    [InlineData("#REF!")]
    [InlineData("7/4/2024")]
    [InlineData("94,1%")]
    [InlineData("12,5")]
    [InlineData("12.5")]
    [InlineData("76 lượt người")]
    [InlineData("vượt 6,7%")]
    [InlineData("98,9% kế hoạch")]
    [InlineData("1O0")]
    [InlineData("99999999999999999999999999999999")]
    public void WhatIsNoCount_IsRefusedWithAWayToMend(string text)
    {
        var wrong = Assert.IsType<NumberReading.Wrong>(VietnameseNumber.Read(text, Count));
        Assert.All([wrong.Why.Vi, wrong.Mend.Vi], sentence => Assert.True(sentence.IsNormalized(NormalizationForm.FormC)));
    }

    [Fact]
    public void SeparatorThatReadsTwoWays_IsAskedAbout()
    {
        Assert.Equal([1234m, 1.234m], Candidates("1.234", Rate));
        Assert.Equal([1234m, 1.234m], Candidates("1,234", Count));
        Assert.Equal([1234m, 1.234m], Candidates("1,234", Money));
        Assert.Equal([76500m, 76.5m], Candidates("76.500", Plain));
    }

    [Fact]
    public void FractionOnARate_IsAskedAbout()
    {
        Assert.Equal([0.03m, 3m], Candidates("0,03", Rate));
        Assert.Equal([1m, 100m], Candidates("1", Rate));
    }

    [Fact]
    public void UnitInHeading_MultipliesOnce()
    {
        var thousands = Money with { HeaderUnit = "triệu đồng" };
        Assert.Equal(430_000_000m, Number("430", thousands).Value);
        Assert.IsType<NumberReading.Wrong>(VietnameseNumber.Read("430 triệu", thousands));
    }

    [Fact]
    public void FormattedNumber_ReadsBack() => Prop.ForAll(
        Amounts(28),
        value => VietnameseNumber.Read(VietnameseFormat.Number(value), Count) is NumberReading.Number number && number.Value == value).QuickCheckThrowOnFailure();

    [Fact]
    public void FormattedMoney_ReadsBack() => Prop.ForAll(
        Amounts(45),
        value => VietnameseNumber.Read(VietnameseFormat.Money(value), Money) is NumberReading.Number number && number.Value == value).QuickCheckThrowOnFailure();

    [Fact]
    public void FormattedPercent_ReadsBack() => Prop.ForAll(
        Gen.Choose(0, 10_000_000).Select(n => n / 100_000m).ToArbitrary(),
        value => VietnameseNumber.Read(VietnameseFormat.Percent(value, 5), Rate) is NumberReading.Number number && number.Value == value).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_GetsAReading() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements([.. "0123456789.,-/% đtrỷtệuhơn~>#\u00A0\u0301\uD800"])).Select(chars => new string(chars)).ToArbitrary(),
        text => new[] { Count, Money, Rate, Plain }.All(expectation => VietnameseNumber.Read(text, expectation) is not null)).QuickCheckThrowOnFailure();

    private static FsCheck.Arbitrary<decimal> Amounts(int bits) =>
        Gen.Choose(int.MinValue + 1, int.MaxValue).SelectMany(high => Gen.Choose(0, 1 << 15).Select(low => (decimal)(((long)high << 15 | (long)low) % (1L << bits)))).ToArbitrary();

    private static NumberReading.Number Number(string text, NumberExpectation expectation) =>
        Assert.IsType<NumberReading.Number>(VietnameseNumber.Read(text, expectation));

    private static IReadOnlyList<decimal> Candidates(string text, NumberExpectation expectation) =>
        Assert.IsType<NumberReading.Ambiguous>(VietnameseNumber.Read(text, expectation)).Candidates;

    private static decimal Dec(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
