using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using Program08.EndToEnd.Tests.Mails;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>The demonstration that ships: what comes out is what was published, and nothing of it can be taken for a real report.</summary>
public sealed class DemoTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private const string Mark = "BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN";

    private static readonly string[] Members =
    [
        "cycle", "units", "indicatorsMet", "indicatorsTotal", "ledByLabour", "coordinatedByLabour", "poorHouseholds", "poorRatePercent", "nearPoorHouseholds", "nearPoorRatePercent",
        "unitsWithoutPoor", "urbanUnitsWithoutNearPoor", "vocationalPercentOfPlan", "notMet", "unitScorecards", "synthetic", "findings", "returns", "mails", "reportHash", "decisions", "elapsedSeconds",
    ];

    [Fact]
    public void Json_IsTheWholeOfStandardOutputAndSaysWhatWasPublished()
    {
        Assert.True(demo.Run.ExitCode == 0, demo.Run.Told);
        var json = demo.Run.Json;
        Assert.Equal(Members, json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("cycle:ct08:2023", json.GetProperty("cycle").GetString());
        Assert.Equal((35, 20, 27), (Number("units"), Number("indicatorsMet"), Number("indicatorsTotal")));
        Assert.Equal("""{"met":11,"of":12}""", Compact("ledByLabour"));
        Assert.Equal("""{"met":1,"of":5}""", Compact("coordinatedByLabour"));
        Assert.Equal((690, 0.03m, 22_263, 0.99m), (Number("poorHouseholds"), json.GetProperty("poorRatePercent").GetDecimal(), Number("nearPoorHouseholds"), json.GetProperty("nearPoorRatePercent").GetDecimal()));
        Assert.Equal((18, 5, 106.7m), (Number("unitsWithoutPoor"), Number("urbanUnitsWithoutNearPoor"), json.GetProperty("vocationalPercentOfPlan").GetDecimal()));
        Assert.Equal(["CT08-03", "CT08-04", "CT08-05", "CT08-06", "CT08-09", "CT08-18", "CT08-19"], json.GetProperty("notMet").EnumerateArray().Select(code => code.GetString()));

        // Nobody set a level of jobs for the district 276: that indicator is neither met nor missed.
        Assert.Equal("""{"008":{"met":23,"notMet":4,"of":27},"276":{"met":15,"notMet":11,"of":27}}""", Compact("unitScorecards"));

        int Number(string name) => json.GetProperty(name).GetInt32();
        string Compact(string name) => JsonNode.Parse(json.GetProperty(name).GetRawText())!.ToJsonString();
    }

    [Fact]
    public void Story_HadEveryEventOnce()
    {
        var json = demo.Run.Json;
        var returns = json.GetProperty("returns");
        Assert.Equal((35, 1, 0), (returns.GetProperty("submitted").GetInt32(), returns.GetProperty("late").GetInt32(), returns.GetProperty("waived").GetInt32()));
        Assert.Equal(1, json.GetProperty("findings").GetProperty("block").GetInt32());
        var decisions = json.GetProperty("decisions").EnumerateArray().Select(decision => (decision.GetProperty("round").GetInt32(), decision.GetProperty("level").GetInt32(), decision.GetProperty("decision").GetString()));
        Assert.Equal([(1, 1, "returned"), (2, 1, "approved"), (2, 2, "approved")], decisions);
        Assert.True(json.GetProperty("mails").GetProperty("escalated").GetInt32() > 0);
        Assert.Contains("bị dừng vì nhầm đơn vị tính", demo.Run.Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_IsThatOfTheCanonicalJson()
    {
        var canonical = File.ReadAllBytes(Assert.Single(Directory.GetFiles(demo.Report, "*.json")));
        Assert.Equal(demo.Run.Json.GetProperty("reportHash").GetString(), Convert.ToHexStringLower(SHA256.HashData(canonical)));
    }

    [Fact]
    public void EveryMail_CarriesTheMarkInBothForms()
    {
        var mails = PickedUpMail.In(demo.Mail);
        Assert.Equal(demo.Run.Json.GetProperty("mails").EnumerateObject().Sum(kind => kind.Value.GetInt32()), mails.Count);
        Assert.Equal(mails.Count, mails.Select(mail => mail.MessageId).Distinct().Count());
        Assert.All(mails, mail =>
        {
            Assert.StartsWith(Mark, mail.Text, StringComparison.Ordinal);
            Assert.Contains(Mark, mail.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void MailsWithFigures_SayHowManyAreMadeUp_AndMarkThoseTheyPrint()
    {
        var mails = PickedUpMail.In(demo.Mail);
        var synthetic = demo.Run.Json.GetProperty("synthetic");
        var published = mails.Where(mail => mail.Subject.Contains("Báo cáo đã duyệt", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(published);
        Assert.All(published.Concat(mails.Where(mail => mail.Subject.Contains("chỉ tiêu đạt", StringComparison.Ordinal))), mail =>
        {
            foreach (var form in new[] { mail.Text, mail.Html })
            {
                Assert.Matches("Trong [0-9.]+ số liệu của thư này có [0-9.]+ số mô phỏng, [0-9.]+ số suy ra; [0-9]+ mức chỉ tiêu là giả định", form);
            }
        });
        Assert.All(published, mail => Assert.Contains("[Mô phỏng]", mail.Text, StringComparison.Ordinal));

        // Receipts count the unit's own cells: together they are the cells that the result counts, but for versions that were replaced.
        var receipts = mails.Where(mail => mail.Subject.Contains("Phiếu tiếp nhận", StringComparison.Ordinal)).ToList();
        Assert.All(receipts, mail => Assert.Matches("Trong [0-9.]+ số liệu của thư này có", mail.Text));
        Assert.True(synthetic.GetProperty("rows").GetInt32() > 2000);

        var correction = mails.Where(mail => mail.Subject.Contains("Số liệu nhập thay", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(correction);
        Assert.All(correction, mail => Assert.Matches(@"→ [0-9.]+[^\n]*\[mô phỏng\]", mail.Text));
        Assert.Contains(mails, mail => mail.Subject.Contains("Trả lại để hoàn thiện", StringComparison.Ordinal) && mail.Text.Contains("[mô phỏng])", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFigureOfTheReport_SaysWhatItRestsOn()
    {
        using var canonical = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(demo.Report, "*.json"))));
        var root = canonical.RootElement;
        Assert.True(root.GetProperty("hasSynthetic").GetBoolean());
        var sources = root.GetProperty("indicators").EnumerateArray().Concat(root.GetProperty("supplementary").EnumerateArray()).SelectMany(row => row.GetProperty("totals").GetProperty("sources").EnumerateArray()).ToList();
        Assert.True(sources.Count > 1000);

        // Only quận Hoàng Mai and the departments published anything.
        Assert.All(sources.Where(source => source.GetProperty("unit").GetString() is { } unit && char.IsAsciiDigit(unit[0]) && unit != "008"), source => Assert.Equal("synthetic", source.GetProperty("mark").GetString()));
        Assert.Contains(sources, source => source.GetProperty("mark").GetString() == "reported");
    }

    [Fact]
    public void Documents_CarryTheMarkOnEveryPageAndNoNumberOrSignature()
    {
        using var letter = WordprocessingDocument.Open(Assert.Single(Directory.GetFiles(demo.Report, "*.docx")), isEditable: false);
        Assert.NotEmpty(letter.MainDocumentPart!.HeaderParts);
        Assert.All(letter.MainDocumentPart.HeaderParts, header => Assert.Contains(Mark, header.Header.InnerText, StringComparison.Ordinal));
        Assert.Matches(@"Số:\s+/BC-SLĐTBXH", letter.MainDocumentPart.Document.InnerText);
        Assert.Contains("[mô phỏng]", letter.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        foreach (var path in Directory.GetFiles(demo.Report, "*.xlsx").Concat(Directory.GetFiles(demo.Returns, "*.xlsx")))
        {
            using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
            var pages = workbook.WorkbookPart!.WorksheetParts.Where(sheet => sheet.Worksheet.InnerText.Length > 300).ToList();
            Assert.NotEmpty(pages);
            Assert.All(pages, sheet => Assert.Contains(Mark, sheet.Worksheet.InnerText + workbook.WorkbookPart.SharedStringTablePart?.SharedStringTable.InnerText, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Returns_AreAsManyAsWereSent() => Assert.True(Directory.GetFiles(demo.Returns, "*-ban-*.xlsx").Length >= 35);
}
