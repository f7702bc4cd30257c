using Microsoft.Extensions.Options;
using Program08.Functions.Hosts.Checking;
using Program08.Reporting.Units;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Which programmes a site is for, and whose units each of them can ask.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Samples_AreOfferedOnlyWhereTheyAreNamed()
    {
        Assert.Equal(["ct08"], Codes(Read("")));
        Assert.Equal(["mh05"], Codes(Read("mh05")));
        Assert.Equal(["ct08", "mh05"], Codes(Read(" mh05, ct08 ")));
    }

    [Fact]
    public void UnknownProgramme_StopsTheStartWithTheOnesThereAre() =>
        Assert.Equal("The seeds have no programme 'ct99', only ct08, mh05: name those the site is for in Program08:Programmes.", Assert.Throws<SeedException>(() => Read("ct99")).Message);

    [Fact]
    public void Units_AreThoseOfTheProgrammesRosters()
    {
        var both = Read("ct08,mh05");
        var (hanoi, province) = (UnitCodes(both.UnitsOf(both.Programmes[0])), UnitCodes(both.UnitsOf(both.Programmes[1])));

        Assert.Equal(14, province.Count);
        Assert.Empty(hanoi.Intersect(province));
        Assert.Equal(both.Units.Count, hanoi.Count + province.Count);
        Assert.Equal(hanoi, UnitCodes(Read("").Units));
        Assert.Equal(province, UnitCodes(Read("mh05").Units));
    }

    [Fact]
    public void ApprovalLevels_OfSeveralProgrammes_CarryEveryName() => Assert.Equal(
        ["Lãnh đạo Sở Lao động - Thương binh và Xã hội / Thường trực Ban Chỉ đạo", "Trưởng Ban Chỉ đạo Chương trình / Trưởng Ban Chỉ đạo"],
        Read("ct08,mh05").ApprovalLevels.Select(level => level.Name.Vi));

    private static Catalogue Read(string programmes) => new(new SeededRows(), Options.Create(new ReportingOptions { Programmes = programmes }));

    private static List<string> UnitCodes(IEnumerable<Unit> units) => [.. units.Select(unit => unit.Code.Value)];

    private static IEnumerable<string> Codes(Catalogue catalogue) => catalogue.Programmes.Select(programme => programme.Code.Value);
}
