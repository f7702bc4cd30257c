using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Units;

public sealed class SuccessionTests
{
    [Theory]
    [InlineData("""{ "from": "901", "to": "1", "shareOfFrom": 0.6, "shareOfTo": 1 }, { "from": "901", "to": "2", "shareOfFrom": 0.5, "shareOfTo": 1 }""", "SUCCESSION_SUM")]
    [InlineData("""{ "from": "901", "to": "1", "shareOfFrom": 1, "shareOfTo": 0.9 }""", "SUCCESSION_SUM")]
    [InlineData("""{ "from": "901", "to": "1", "shareOfFrom": 0, "shareOfTo": 1 }, { "from": "901", "to": "2", "shareOfFrom": 1, "shareOfTo": 1 }""", "SUCCESSION_SHARE")]
    [InlineData("""{ "from": "901", "to": "1", "shareOfFrom": 0.33333, "shareOfTo": 1 }, { "from": "901", "to": "2", "shareOfFrom": 0.66667, "shareOfTo": 1 }""", "SUCCESSION_SHARE")]
    [InlineData("""{ "from": "901", "to": "1", "shareOfFrom": 0.5, "shareOfTo": 0.5 }, { "from": "901", "to": "1", "shareOfFrom": 0.5, "shareOfTo": 0.5 }""", "SUCCESSION_PART_TWICE")]
    [InlineData("""{ "from": "901", "to": "1", "shareOfFrom": 1 }""", "SUCCESSION_UNREADABLE")]
    public void Read_OfSharesThatCannotBe_NamesThem(string parts, string code) =>
        Assert.Equal(code, Samples.FailsWith(Succession.Read(Json(parts))));

    [Fact]
    public void Misfits_AreUnitsThatDoNotEndOrBeginThatDay()
    {
        var succession = Samples.Succeeds(Succession.Read(Json("""{ "from": "901", "to": "902", "shareOfFrom": 1, "shareOfTo": 1 }""")));
        var ending = Samples.Hill with { ValidTo = new DateOnly(2025, 6, 30) };
        var beginning = Samples.River with { ValidFrom = new DateOnly(2025, 7, 1) };

        Assert.Empty(succession.Misfits([ending, beginning]));
        Assert.Equal(2, succession.Misfits([Samples.Hill with { ValidTo = null }, Samples.River]).Count());
        Assert.Single(succession.Misfits([ending]));
    }

    [Fact]
    public void Seeds_ThirtyDistrictsBecame126Communes()
    {
        var succession = SeedFiles.Reorganisation;

        Assert.Empty(succession.Misfits(SeedFiles.AllUnits));
        Assert.Equal(30, succession.Parts.Select(part => part.From).Distinct().Count());
        Assert.Equal(126, succession.Parts.Select(part => part.To).Distinct().Count());
        Assert.All(SeedFiles.AllUnits, unit => Assert.True(unit.Kind == UnitKind.Department || succession.Parts.Any(part => part.From == unit.Code || part.To == unit.Code)));
    }

    [Theory]
    [InlineData(2024, 12, 31, 579)]
    [InlineData(2025, 1, 1, 526)]
    [InlineData(2025, 6, 30, 526)]
    [InlineData(2025, 7, 1, 126)]
    public void Seeds_CommunesOfTheCity_ChangeTwice(int year, int month, int day, int communes)
    {
        var on = new DateOnly(year, month, day);
        Assert.Equal(communes, SeedFiles.AllUnits.Where(unit => unit.IsValidOn(on)).Sum(unit => unit.CommunesOn(on) ?? 0));
    }

    [Fact]
    public void Roster_WithCommuneChangesOutOfOrder_IsRefused() =>
        Assert.Equal("UNIT_COMMUNES", Samples.FailsWith(RosterJson.Read(
            """[{ "code": "1", "name": { "vi": "A", "en": "A" }, "kind": "town", "communes": 3, "validFrom": "2021-01-01", "communeChanges": [{ "from": "2023-01-01", "communes": 2 }, { "from": "2022-01-01", "communes": 4 }] }]""")));

    private static string Json(string parts) => $$"""{ "on": "2025-07-01", "name": { "vi": "Sáp nhập", "en": "Merger" }, "source": "mẫu", "parts": [{{parts}}] }""";
}
