using Program08.Reporting.Numbers;

namespace Program08.Reporting.Tests.Numbers;

public sealed class VietnameseFormatTests
{
    [Fact]
    public void Numbers_HavePointsAndAComma()
    {
        Assert.Equal("1.234.567,8", VietnameseFormat.Number(1234567.80m));
        Assert.Equal("-14.740", VietnameseFormat.Number(-14740m));
        Assert.Equal("0,03", VietnameseFormat.Number(0.0307m, 2));
        Assert.Equal("78,4", VietnameseFormat.Number(78.35m, 1));
    }

    [Fact]
    public void Percent_HasASpaceBeforeTheSign() => Assert.Equal("94,1 %", VietnameseFormat.Percent(94.1m));

    [Theory]
    [InlineData(430_000_000_000, "430 tỷ đồng")]
    [InlineData(430_000_000, "430 triệu đồng")]
    [InlineData(2_975_420_000_000, "2.975,42 tỷ đồng")]
    [InlineData(1_234_000_000, "1.234 triệu đồng")]
    [InlineData(29_172, "29.172 đồng")]
    [InlineData(1_234_567_891, "1.234.567.891 đồng")]
    public void Money_IsShortAndExact(long dong, string expected) => Assert.Equal(expected, VietnameseFormat.Money(dong));

    [Fact]
    public void Time_IsTheLocalClock() =>
        Assert.Equal("27/02/2024 17:00", VietnameseFormat.Time(new DateTimeOffset(2024, 2, 27, 10, 0, 0, TimeSpan.Zero)));
}
