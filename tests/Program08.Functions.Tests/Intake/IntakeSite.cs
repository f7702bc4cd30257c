using Program08.Documents.Workbooks;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Intake;

/// <summary>An open cycle at a site, and the reporter of quận Hoàng Mai in a browser; one for all tests of a class, each of which sends its own version.</summary>
public sealed class IntakeSite : IAsyncLifetime
{
    public const int Limit = 256 * 1024;
    public const string Unit = "/don-vi/ct08/2023/008";

    private SimulatedSite? site;
    private Town? town;
    private SiteClient? browser;

    internal SimulatedSite Site => site!;

    internal Town Town => town!;

    internal SiteClient Browser => browser!;

    internal CycleRecords Records => Town.Get<CycleRecords>();

    public TemplateSubject Template =>
        new(Town.Get<Catalogue>().Programmes[0], Town.Id, Town.Plan.Roster.First(entry => entry.Unit.Code == new UnitCode("008")).Unit, Town.Plan.Title, Town.Plan.CutOff, Town.Plan.DueAt);

    public async Task InitializeAsync()
    {
        site = await SimulatedSite.StartAsync(Before, configure: builder => builder.Configuration["Program08:MaximumUploadBytes"] = $"{Limit}");
        town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        browser = await town.SignedInAsync("reporter-008");
    }

    public async Task DisposeAsync()
    {
        Browser.Dispose();
        await Site.DisposeAsync();
    }

    public Task<UnitReport> RowAsync() => Town.UnitAsync("008");

    public static byte[] Workbook(TemplateSubject subject)
    {
        using var file = new MemoryStream();
        ReturnTemplate.Write(subject, file);
        return file.ToArray();
    }
}
