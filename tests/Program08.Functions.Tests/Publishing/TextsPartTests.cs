using System.Globalization;
using Program08.Functions.Publishing;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Functions.Tests.Publishing;

/// <summary>The units' words that one page offers.</summary>
public sealed class TextsPartTests
{
    private static readonly IReadOnlyList<UnitTextRow> Many = [.. Enumerable.Range(1, TextsPart.LargestWhole + 1).Select(Row)];

    [Fact]
    public void UpToAThousand_AllAreOffered()
    {
        var (shown, search) = TextsPart.Of([.. Many.Skip(1)], "999");

        Assert.Equal(TextsPart.LargestWhole, shown.Count);
        Assert.Null(search);
    }

    [Fact]
    public void OfMore_ThePickedComeFirst_InTheirOrder()
    {
        var (shown, search) = TextsPart.Of([.. Many.Select((row, index) => index is 900 or 950 ? row with { IsPicked = true } : row)], null);

        Assert.Equal(["Xã số 1", "Xã số 98", "Xã số 901", "Xã số 951"], [shown[0].Unit.Name, .. shown.TakeLast(3).Select(row => row.Unit.Name)]);
        Assert.Equal((TextsPart.MostTexts, new TextsSearch("", 1_001, 1_001)), (shown.Count, search));
    }

    [Fact]
    public void OfMore_TheyAreFoundByNameAndCode()
    {
        Assert.Equal("Xã số 777", Assert.Single(TextsPart.Of(Many, "XA SO 777").Shown).Unit.Name);
        Assert.Equal("Xã số 777", Assert.Single(TextsPart.Of(Many, "90777").Shown).Unit.Name);
        Assert.Equal((0, new TextsSearch("không có", 1_001, 0)), (TextsPart.Of(Many, " không có ").Shown.Count, TextsPart.Of(Many, " không có ").Search));
    }

    private static UnitTextRow Row(int number) => new(
        TextSection.Results, new UnitHead(new UnitCode(string.Create(CultureInfo.InvariantCulture, $"{90_000 + number}")), string.Create(CultureInfo.InvariantCulture, $"Xã số {number}")), 1, "Lời", "Lời", IsPicked: false, HasChanged: false);
}
