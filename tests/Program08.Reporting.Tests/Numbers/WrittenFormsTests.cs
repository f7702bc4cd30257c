using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Numbers;

/// <summary>How offices write numbers, form by form; what can mean two things is asked about, never guessed.</summary>
public sealed class WrittenFormsTests
{
    private static readonly NumberExpectation Count = new(MeasureKind.Count, FigurePart.Value, BoundsAllowed: false, "người");
    private static readonly NumberExpectation Money = new(MeasureKind.Money, FigurePart.Value, BoundsAllowed: true, "đồng");
    private static readonly NumberExpectation Rate = new(MeasureKind.Percentage, FigurePart.Value, BoundsAllowed: false, "%");
    private static readonly NumberExpectation Years = new(MeasureKind.Number, FigurePart.Value, BoundsAllowed: false, "tuổi");
    private static readonly NumberExpectation Points = new(MeasureKind.PercentagePointChange, FigurePart.Value, BoundsAllowed: false, "điểm %");
    private static readonly NumberExpectation Part = new(MeasureKind.Percentage, FigurePart.Numerator, BoundsAllowed: false);

    [Theory]
    [InlineData("point between thousands", "333.053", "333053", "333053", "ask 333053|333.053")]
    [InlineData("several groups", "1.234.567", "1234567", "1234567", "1234567")]
    [InlineData("thousands and decimals", "2.975,42", "wrong", "2975.42", "2975.42")]
    [InlineData("English pair", "1,234,567.8", "wrong", "1234567.8 noted", "1234567.8 noted")]
    [InlineData("one point, three digits", "1.234", "1234", "1234", "ask 1234|1.234")]
    [InlineData("one comma, three digits", "1,234", "ask 1234|1.234", "ask 1234|1.234", "1.234")]
    [InlineData("percent sign and point", "94.1%", "wrong", "wrong", "94.1 noted")]
    [InlineData("broken groups", "12.34.567", "wrong", "wrong", "wrong")]
    [InlineData("plain spaces", "1 234 567", "1234567", "1234567", "1234567")]
    [InlineData("no-break spaces", "1\u00A0234\u00A0567", "1234567", "1234567", "1234567")]
    [InlineData("narrow no-break spaces", "1\u202F234\u202F567", "1234567", "1234567", "1234567")]
    [InlineData("bare fraction", "0,941", "wrong", "0.941", "ask 0.941|94.1")]
    [InlineData("small rate", "0,03", "wrong", "0.03", "ask 0.03|3")]
    [InlineData("small rate with its sign", "0,03 %", "wrong", "wrong", "0.03")]
    [InlineData("tỷ", "430 tỷ", "430000000000 noted", "430000000000 noted", "wrong")]
    [InlineData("tỉ", "430 tỉ đồng", "wrong", "430000000000 noted", "wrong")]
    [InlineData("triệu", "454 triệu đồng", "wrong", "454000000 noted", "wrong")]
    [InlineData("tr", "454 tr", "454000000 noted", "454000000 noted", "wrong")]
    [InlineData("trđ", "454 trđ", "wrong", "454000000 noted", "wrong")]
    [InlineData("nghìn", "1,5 nghìn", "1500 noted", "1500 noted", "wrong")]
    [InlineData("ngàn", "15 ngàn đồng", "wrong", "15000 noted", "wrong")]
    [InlineData("đ", "440.000 đ", "wrong", "440000", "wrong")]
    [InlineData("đồng", "440.000 đồng", "wrong", "440000", "wrong")]
    [InlineData("VNĐ", "440.000 VNĐ", "wrong", "440000", "wrong")]
    [InlineData("hơn", "hơn 5 tỷ", "wrong", "Above 5000000000 noted", "wrong")]
    [InlineData("trên", "trên 5 tỷ", "wrong", "Above 5000000000 noted", "wrong")]
    [InlineData("gần", "gần 2.500", "wrong", "Below 2500", "wrong")]
    [InlineData("dưới", "dưới 2.500", "wrong", "Below 2500", "wrong")]
    [InlineData("khoảng", "khoảng 2.500", "wrong", "About 2500", "wrong")]
    [InlineData("tilde", "~2.500", "wrong", "About 2500", "wrong")]
    [InlineData("greater sign", "> 2.500", "wrong", "Above 2500", "wrong")]
    [InlineData("range", "30-35", "wrong", "wrong", "wrong")]
    [InlineData("part of whole", "14/14", "ratio 14/14", "ratio 14/14", "ratio 14/14")]
    [InlineData("result of plan", "720.493/675.000", "ratio 720493/675000", "ratio 720493/675000", "ratio 720493/675000")]
    [InlineData("blank", " ", "blank", "blank", "blank")]
    [InlineData("hyphen", "-", "blank", "blank", "blank")]
    [InlineData("ellipsis", "…", "blank", "blank", "blank")]
    [InlineData("zero", "0", "0", "0", "0")]
    [InlineData("không", "không", "nothing", "nothing", "nothing")]
    [InlineData("KPS", "KPS", "nothing", "nothing", "nothing")]
    [InlineData("in words", "một triệu", "wrong", "wrong", "wrong")]
    [InlineData("the unit asked for", "76 người", "76", "wrong", "wrong")]
    [InlineData("turns for people", "76 lượt người", "wrong", "wrong", "wrong")]
    [InlineData("households for people", "76 hộ", "wrong", "wrong", "wrong")]
    [InlineData("vacancies or targets", "404.967 chỉ tiêu", "wrong", "wrong", "wrong")]
    [InlineData("reached", "đạt 106,7 %", "wrong", "wrong", "wrong")]
    [InlineData("beyond", "vượt 6,7 %", "wrong", "wrong", "wrong")]
    [InlineData("percent of plan", "98,9 % kế hoạch", "wrong", "wrong", "wrong")]
    [InlineData("date with slashes", "27/02/2024", "wrong", "wrong", "wrong")]
    [InlineData("date with hyphens", "27-2-2024", "wrong", "wrong", "wrong")]
    [InlineData("date with points", "27.2.2024", "wrong", "wrong", "wrong")]
    [InlineData("ISO date", "2024-02-27", "wrong", "wrong", "wrong")]
    [InlineData("date in words", "ngày 02 tháng 5 năm 2024", "wrong", "wrong", "wrong")]
    [InlineData("day and month", "2-5", "wrong", "wrong", "wrong")]
    [InlineData("quarter", "quý I/2024", "wrong", "wrong", "wrong")]
    [InlineData("months", "6T", "wrong", "wrong", "wrong")]
    [InlineData("estimate", "ước 2.500", "wrong", "About 2500", "wrong")]
    public void Form_IsReadAsACountAsMoneyAndAsARate(string form, string text, string asCount, string asMoney, string asRate)
    {
        Assert.NotEmpty(form);
        Assert.Equal((asCount, asMoney, asRate), (Read(text, Count), Read(text, Money), Read(text, Rate)));
    }

    [Theory]
    [InlineData("76,5", "76.5")]
    [InlineData("76.500", "ask 76500|76.5")]
    [InlineData("76,500", "76.5")]
    [InlineData("76,5 tuổi", "76.5")]
    [InlineData("76,5 %", "wrong")]
    public void NumberWithAUnitOfItsOwn_IsRead(string text, string expected) => Assert.Equal(expected, Read(text, Years));

    [Theory]
    [InlineData("0,2", "0.2")]
    [InlineData("0,2 điểm %", "0.2")]
    [InlineData("giảm 0,2", "wrong")]
    public void ChangeInPoints_IsRead(string text, string expected) => Assert.Equal(expected, Read(text, Points));

    [Theory]
    [InlineData("333.053", "333053")]
    [InlineData("94,1 %", "wrong")]
    [InlineData("12,5", "wrong")]
    [InlineData("hơn 5", "wrong")]
    public void PartOfARate_CountsThings(string text, string expected) => Assert.Equal(expected, Read(text, Part));

    [Fact]
    public void UnitInTheHeadingAndInTheCell_IsRefused() => Assert.Equal(("430000000 noted", "wrong"), (Read("430", Money with { HeaderUnit = "triệu đồng" }), Read("430 triệu", Money with { HeaderUnit = "triệu đồng" })));

    [Theory]
    [InlineData("27.2.2024", "là ngày tháng")]
    [InlineData("đạt 106,7 %", "có thể là chính giá trị hoặc là tỷ lệ so với kế hoạch")]
    [InlineData("đạt 98,9 % kế hoạch", "so với kế hoạch, không phải giá trị")]
    [InlineData("vượt 6,7 %", "mức chênh lệch")]
    public void Refusal_SaysWhatItIs(string text, string why) =>
        Assert.Contains(why, Assert.IsType<NumberReading.Wrong>(VietnameseNumber.Read(text, Rate)).Why.Vi, StringComparison.Ordinal);

    private static string Read(string text, NumberExpectation expectation) => VietnameseNumber.Read(text, expectation) switch
    {
        NumberReading.Number number => $"{(number.Bound == Bound.Exact ? "" : $"{number.Bound} ")}{Plain(number.Value)}{(number.Notes.Count > 0 ? " noted" : "")}",
        NumberReading.Ratio ratio => $"ratio {Plain(ratio.Numerator)}/{Plain(ratio.Denominator)}",
        NumberReading.Ambiguous ambiguous => $"ask {string.Join('|', ambiguous.Candidates.Select(Plain))}",
        NumberReading.Nothing => "nothing",
        NumberReading.Blank => "blank",
        NumberReading.NotApplicable => "not applicable",
        NumberReading.Wrong => "wrong",
        var other => other.GetType().Name,
    };

    private static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
