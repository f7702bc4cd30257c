using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Api;

/// <summary>What programs really get from a town whose report went out and was corrected, held against the document's schemas.</summary>
public sealed class AnswerTests
{
    private const string Cycle = "/api/v1/cycles/ct08/2023";

    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["programme"] = "ct08",
        ["period"] = "2023",
        ["unit"] = "008",
        ["version"] = "1",
        ["measure"] = "CT08-02",
        ["edition"] = "original",
        ["format"] = "docx",
    };

    [Fact]
    public async Task EveryAnswer_IsAsTheDocumentSays()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "001", "008");
        using var program = await ProgramClient.WithAsync(town, site, [], ApiScope.Cycles, ApiScope.Returns, ApiScope.Reports, ApiScope.History);
        using var nobody = new ProgramClient(site.Host.GetBaseAddress(), null);
        var document = await nobody.ReadAsync(PageRoutes.ApiDocument);
        var schemas = new AnswerSchemas(document);

        var read = 0;
        foreach (var (path, operation) in document["paths"]!.AsObject().Where(path => path.Value!["get"] is not null))
        {
            var address = Regex.Replace(path, @"\{(\w+)\}", match => Samples[match.Groups[1].Value]);
            using var answer = await program.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {body}");
            Assert.Contains(answer.Content.Headers.ContentType!.MediaType!, operation!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key));
            if (answer.Content.Headers.ContentType.MediaType != "application/json")
            {
                continue;
            }

            Assert.Empty(await schemas.FaultsAsync(path, "get", 200, "application/json", body));
            read++;

            // Who has it already is told so.
            using var again = await program.GetAsync(address, ("If-None-Match", answer.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            if (operation["get"]!["security"] is null)
            {
                using var refused = await nobody.GetAsync(address);
                Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
                Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
                Assert.Empty(await schemas.FaultsAsync(path, "get", 401, "application/problem+json", await refused.Content.ReadAsStringAsync()));
            }
        }

        Assert.Equal(14, read);
    }

    [Fact]
    public async Task Answers_SayWhatThePagesSay()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "001", "008");
        using var program = await ProgramClient.WithAsync(town, site, [], ApiScope.Cycles, ApiScope.Returns, ApiScope.Reports, ApiScope.History);
        var stored = await town.ReportAsync();

        var cycle = await program.ReadAsync(Cycle);
        Assert.Equal("published", (string?)cycle["cycle"]!["stage"]);
        Assert.Equal(town.Plan.DueAt, cycle["cycle"]!["dueAt"]!.GetValue<DateTimeOffset>());
        Assert.Equal(2, (int?)cycle["byStatus"]![0]!["units"]);

        // A page at a time, nothing twice and nothing left out.
        var first = await program.ReadAsync($"{Cycle}/units?limit=1");
        var second = await program.ReadAsync($"{Cycle}/units?limit=1&after={first["next"]}");
        Assert.Equal(["001", "008"], new[] { first, second }.Select(page => (string?)page["items"]!.AsArray().Single()!["unit"]));
        Assert.Null(second["next"]);
        Assert.Empty((await program.ReadAsync($"{Cycle}/units?status=notStarted"))["items"]!.AsArray());

        var report = Assert.Single((await program.ReadAsync($"{Cycle}/reports"))["items"]!.AsArray())!;
        Assert.Equal(stored.Hash, (string?)report["sha256"]);
        var letter = report["documents"]!.AsArray().Single(document => (string?)document!["format"] == "docx")!;
        using var file = await program.GetAsync((string)letter["href"]!);
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal((string?)letter["sha256"], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));

        // The document is known again; a changed one is not.
        Assert.Equal(("approved", "original"), await VerdictAsync(program, bytes));
        bytes[^1] ^= 1;
        Assert.NotEqual("approved", (await VerdictAsync(program, bytes)).Verdict);

        var version = await program.ReadAsync($"{Cycle}/units/008/versions/1");
        Assert.Equal("passed", (string?)version["summary"]!["verdict"]);
        Assert.All(version["findings"]!.AsArray().Where(finding => (string?)finding!["severity"] == "explain"), finding => Assert.NotNull((string?)finding!["explanation"]));
        var source = (await program.ReadAsync($"{Cycle}/reports/current/figures/CT08-02"))["sources"]!.AsArray().First(source => (string?)source!["unit"] == "008")!;
        var cell = version["figures"]!.AsArray().Single(figure => (string?)figure!["key"] == (string?)source["key"])!;
        Assert.Equal(source["value"]!.GetValue<decimal>(), cell["figure"]!["value"]!.GetValue<decimal>());
        Assert.Equal((string?)source["cell"], (string?)cell["cell"]);

        // Whoever signed off is nobody's business who reads reports.
        Assert.Null(source["return"]!["signedOffBy"]);
        var series = await program.ReadAsync("/api/v1/programmes/ct08/series/CT08-02?periodKind=year");
        Assert.Equal("2023", (string?)series["city"]!.AsArray().Single()!["period"]);
        using var wrong = await program.GetAsync("/api/v1/programmes/ct08/series/CT08-02?periodKind=decade");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task TheHistory_CanBeProvedByWhatIsAnswered()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "001", "008");
        using var program = await ProgramClient.WithAsync(town, site, [], ApiScope.History);

        List<JsonNode> entries = [];
        for (var next = ""; ;)
        {
            var page = await program.ReadAsync($"{Cycle}/history?limit=7&after={next}");
            entries.AddRange(page["items"]!.AsArray().Select(entry => entry!));
            if ((string?)page["next"] is not { } following)
            {
                break;
            }

            next = following;
        }

        var heads = await program.ReadAsync($"{Cycle}/history-heads");
        Assert.True(entries.Count > 10);
        Assert.Equal(heads["heads"]!.AsArray().Sum(head => (long)head!["sequence"]!), entries.Count);
        foreach (var chain in entries.GroupBy(entry => (string)entry["subject"]!))
        {
            var previous = new string('0', 64);
            foreach (var entry in chain)
            {
                // As the document describes it, by nothing of ours.
                var at = DateTimeOffset.Parse((string)entry["at"]!, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
                string[] parts = [chain.Key, entry["sequence"]!.ToString(), previous, at, (string)entry["action"]!, (string)entry["by"]!, (string)entry["detail"]!];
                previous = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}\n")))));
                Assert.Equal(previous, (string?)entry["hash"]);
            }

            Assert.Equal(previous, (string?)heads["heads"]!.AsArray().Single(head => (string?)head!["subject"] == chain.Key)!["hash"]);
        }

        // The same number as on the auditor's page.
        await town.AddAsync("auditor", new Grant(Role.Auditor));
        using var auditor = await town.SignedInAsync("auditor");
        Assert.Contains((string)heads["seal"]!, (await auditor.GetAsync("/nhat-ky/ct08/2023")).Html, StringComparison.Ordinal);
    }

    private static async Task<(string? Verdict, string? Edition)> VerdictAsync(ProgramClient program, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new("application/octet-stream");
        using var answer = await program.SendAsync(HttpMethod.Post, "/api/v1/verifications", body);
        var verdict = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((string?)verdict["verdict"], (string?)verdict["edition"]);
    }
}
