using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Api;

/// <summary>A program sends a unit's workbook: the same version, checks and history as from the unit's page.</summary>
public sealed class SubmittingTests
{
    private const string Unit = "/api/v1/cycles/ct08/2023/units/008";
    private const string Versions = Unit + "/versions";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task AWorkbook_IsTakenCheckedAndTold_OnceForAKey()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        using var program = await ProgramClient.WithAsync(town, site, ["008"], ApiScope.Submit);
        var schemas = new AnswerSchemas(await program.ReadAsync(PageRoutes.ApiDocument));
        using var template = await program.GetAsync($"{Unit}/template");
        var workbook = HoangMaiReturn.First(await template.Content.ReadAsByteArrayAsync());

        using var answer = await SendAsync(program, workbook, "lan-1", "Hoàng Mai 2023.xlsx");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        Assert.Equal($"{Versions}/1", answer.Headers.Location?.OriginalString);
        Assert.Empty(await schemas.FaultsAsync("/api/v1/cycles/{programme}/{period}/units/{unit}/versions", "post", 201, "application/json", text));
        var taken = JsonNode.Parse(text)!;
        Assert.Equal((1, false, "blocked", "Hoàng Mai 2023.xlsx"), ((int)taken["version"]!, (bool)taken["isRepeated"]!, (string)taken["return"]!["summary"]!["verdict"]!, (string)taken["return"]!["summary"]!["fileName"]!));
        var slip = taken["return"]!["findings"]!.AsArray().Single(finding => (string?)finding!["rule"] == "R-UNIT-LOAN")!;
        Assert.Equal(430_000_000_000m, slip["proposal"]!["value"]!.GetValue<decimal>());
        Assert.Equal(taken["return"]!.ToJsonString(), (await program.ReadAsync($"{Versions}/1")).ToJsonString());

        // The line broke and the program sends again; then the mended one, and the first once more under its own key.
        using var again = await SendAsync(program, workbook, "lan-1", "Hoàng Mai 2023.xlsx");
        Assert.True((bool)JsonNode.Parse(await again.Content.ReadAsStringAsync())!["isRepeated"]!);
        var mended = HoangMaiReturn.Mended(await (await program.GetAsync($"{Unit}/template")).Content.ReadAsByteArrayAsync());
        using var other = await SendAsync(program, mended, "lan-1");
        await MustRefuseAsync(other, HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");
        using var second = await SendAsync(program, mended, "lan-2");
        Assert.Equal($"{Versions}/2", second.Headers.Location?.OriginalString);
        using var late = await SendAsync(program, workbook, "lan-1");
        Assert.Equal($"{Versions}/1", late.Headers.Location?.OriginalString);
        Assert.Equal(2, (await town.UnitAsync("008")).LatestVersion);

        // The unit's people see it under the program's name, explain and sign off as ever.
        using var reporter = await town.SignedInAsync("reporter-008");
        Assert.Contains("Khóa truy cập “Kho dữ liệu của Sở”", (await reporter.GetAsync("/don-vi/ct08/2023/008/ban/2")).Text, StringComparison.Ordinal);
        var unit = await program.ReadAsync(Unit);
        Assert.Equal((2, 0, "needsExplanation"), ((int)unit["latestVersion"]!, (int)unit["submittedVersion"]!, (string)unit["status"]!));
        using var auditor = await town.SignedInAsync("coordinator");
        Assert.Contains("Khóa truy cập “Kho dữ liệu của Sở”", (await auditor.GetAsync("/nhat-ky/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForm_IsTakenToo_AndTwoAtOnceAreOne()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        using var program = await ProgramClient.WithAsync(town, site, ["008"], ApiScope.Submit);
        var workbook = HoangMaiReturn.Mended(await (await program.GetAsync($"{Unit}/template")).Content.ReadAsByteArrayAsync());

        async Task<HttpResponseMessage> FormAsync()
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(workbook), "file", "quan-8.xlsx" } };
            return await program.SendAsync(HttpMethod.Post, Versions, form, ("Idempotency-Key", "mot-lan"));
        }

        var answers = await Task.WhenAll(FormAsync(), FormAsync(), FormAsync());
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Created, $"{Versions}/1"), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
        Assert.Equal("quan-8.xlsx", (string?)(await program.ReadAsync(Unit))["versions"]!.AsArray().Single()!["fileName"]);
    }

    [Fact]
    public async Task WhatThePageRefuses_IsRefusedHere_WithItsCode()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        using var program = await ProgramClient.WithAsync(town, site, ["008"], ApiScope.Submit);
        using var reader = await ProgramClient.WithAsync(town, site, [], ApiScope.Cycles, ApiScope.Returns, ApiScope.Reports, ApiScope.History);
        var workbook = HoangMaiReturn.Mended(await (await program.GetAsync($"{Unit}/template")).Content.ReadAsByteArrayAsync());

        await MustRefuseAsync(await SendAsync(program, workbook), HttpStatusCode.Conflict, "CYCLE_NOT_OPEN");
        await site.ToAsync(January(10, 9));
        await MustRefuseAsync(await SendAsync(program, []), HttpStatusCode.UnprocessableEntity, "FILE_EMPTY");
        await MustRefuseAsync(await SendAsync(program, workbook, repeat: new string('x', 201)), HttpStatusCode.BadRequest, "IDEMPOTENCY_KEY");
        await MustRefuseAsync(await SendAsync(reader, workbook), HttpStatusCode.Forbidden, "NOT_ALLOWED");
        await MustRefuseAsync(await SendAsync(program, workbook, address: Versions.Replace("008", "001", StringComparison.Ordinal)), HttpStatusCode.Forbidden, "NOT_ALLOWED");
        await MustRefuseAsync(await SendAsync(program, workbook, address: Versions.Replace("2023", "2022", StringComparison.Ordinal)), HttpStatusCode.NotFound, "NOT_FOUND");
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        await MustRefuseAsync(await program.SendAsync(HttpMethod.Post, Versions, form), HttpStatusCode.BadRequest, "NO_FILE");
        using var broken = await SendAsync(program, Encoding.ASCII.GetBytes("not a workbook at all"));
        Assert.Equal("blocked", (string?)JsonNode.Parse(await broken.Content.ReadAsStringAsync())!["return"]!["summary"]!["verdict"]);

        await site.ToAsync(February(3, 9));
        await town.CloseAsync();
        await MustRefuseAsync(await SendAsync(program, workbook), HttpStatusCode.Conflict, "COLLECTION_CLOSED");
        Assert.Equal(1, (await town.UnitAsync("008")).LatestVersion);
    }

    private static async Task<HttpResponseMessage> SendAsync(ProgramClient program, byte[] file, string? repeat = null, string? fileName = null, string address = Versions)
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue(Xlsx);
        body.Headers.ContentDisposition = fileName is null ? null : new ContentDispositionHeaderValue("attachment") { FileNameStar = fileName };
        return await program.SendAsync(HttpMethod.Post, address, body, repeat is null ? [] : [("Idempotency-Key", repeat)]);
    }

    private static async Task MustRefuseAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
            Assert.Equal(code, (string?)JsonNode.Parse(text)!["code"]);
        }
    }
}
