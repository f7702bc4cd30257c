using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.EndToEnd.Tests.Stories;

/// <summary>
/// A cycle in which everything happens once: a stopped figure mended both ways, a warning explained, three units, one sent back, a report returned by the
/// second level and approved by both in the second round.
/// </summary>
internal sealed class LongCycle(WalkingCycle story)
{
    private const string SendBackReason = "Đề nghị rà soát số lao động được giải quyết việc làm trong năm.";
    private static readonly UnitCode BaDinh = new("001");
    private static readonly UnitCode HoanKiem = new("002");

    /// <summary>Everything a person was told is in: unit, version, workbook (null for a version made by applying a proposal).</summary>
    public List<(UnitCode Unit, int Version, byte[]? Workbook)> Uploads { get; } = [];

    /// <summary>Of both rounds.</summary>
    public List<string> Hashes { get; } = [];

    public static Cast[] People { get; } = [Cast.HoangMai, Cast.BaDinh, Cast.HoanKiem, Cast.Coordinator, Cast.Approver, Cast.Head, Cast.Reader];

    public async Task LiveAsync()
    {
        await story.PlanAsync(Cast.HoangMai, Cast.BaDinh, Cast.HoanKiem);
        await story.OpenAsync();
        await story.MailsSentAsync("Mở đợt báo cáo", 3);
        await HoangMaiReportsAsync();
        await ReportAsync(Cast.BaDinh, BaDinh);
        await ReportAsync(Cast.HoanKiem, HoanKiem);
        await story.MailsSentAsync("Phiếu tiếp nhận bản 1", 2);
        await story.MailsSentAsync("Đã nhận đủ báo cáo");
        await HoangMaiReportsAgainAsync();
        await ConsolidateAsync(round: 1);
        await story.DecideAsync("Duyệt");
        await story.MailsSentAsync("Trình duyệt", 2);
        await story.DecideAsync("Trả lại để hoàn thiện", "Đề nghị làm rõ chỉ tiêu số 5 trước khi phát hành.", Cast.Head);
        await story.StageBecomesAsync("Đang thu thập");
        await story.MailsSentAsync("Báo cáo bị trả lại");
        await ConsolidateAsync(round: 2);
        await story.DecideAsync("Duyệt");
        await story.MailsSentAsync("Trình duyệt", 4);
        await story.DecideAsync("Duyệt", by: Cast.Head);
        await story.StageBecomesAsync("Đã phát hành");
        await story.MailsSentAsync("Báo cáo đã duyệt", 2);
    }

    private async Task HoangMaiReportsAsync()
    {
        var published = Workbooks.Published("008-published.json");
        var template = await story.TemplateAsync(Cast.HoangMai, WalkingCycle.HoangMai);
        await UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1, Workbooks.Fill(template, published, corrected: false));
        await story.ApplyProposalAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1);
        Uploads.Add((WalkingCycle.HoangMai, 2, null));
        await UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 3, Workbooks.Fill(template, published, corrected: true));
        await story.ExplainAllAsync(Cast.HoangMai, WalkingCycle.HoangMai, 3, published.Explanations![0].Text);
        await story.SignOffAsync(Cast.HoangMai, WalkingCycle.HoangMai, 3);
        await story.MailsSentAsync("Phiếu tiếp nhận bản 3");
    }

    private async Task HoangMaiReportsAgainAsync()
    {
        await story.SendBackAsync(WalkingCycle.HoangMai, SendBackReason);
        await story.MailsSentAsync("Trả lại để hoàn thiện");
        var published = Workbooks.Published("008-published.json");
        var jobs = new FigureKey(new("CT08-02"), FigurePart.Value, FigureWindow.Period);
        var mended = published with { Figures = [.. published.Figures.Select(figure => figure.Key == jobs ? figure with { AsWritten = "6.250" } : figure)] };
        var template = await story.TemplateAsync(Cast.HoangMai, WalkingCycle.HoangMai);
        await UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 4, Workbooks.Fill(template, mended, corrected: true));
        await story.ExplainAllAsync(Cast.HoangMai, WalkingCycle.HoangMai, 4, published.Explanations![0].Text);
        await story.SignOffAsync(Cast.HoangMai, WalkingCycle.HoangMai, 4);
        await story.MailsSentAsync("Phiếu tiếp nhận bản 4");
    }

    /// <summary>With another district's figures: what they say does not matter here.</summary>
    private async Task ReportAsync(Cast person, UnitCode unit)
    {
        var template = await story.TemplateAsync(person, unit);
        await UploadAsync(person, unit, 1, Workbooks.Fill(template, Workbooks.Published("008-published.json"), corrected: true));
        await story.ExplainAllAsync(person, unit, 1, "Số liệu theo báo cáo thống kê ngành cuối năm.");
        await story.SignOffAsync(person, unit, 1);
    }

    private async Task UploadAsync(Cast person, UnitCode unit, int version, byte[] workbook)
    {
        await story.UploadAsync(person, unit, version, $"bao-cao-{unit}-{version}.xlsx", workbook);
        Uploads.Add((unit, version, workbook));
    }

    private async Task ConsolidateAsync(int round)
    {
        await story.CloseAsync(round);
        Hashes.Add(await story.ConsolidatedAsync());
        await story.MailsSentAsync("Đã tổng hợp báo cáo", round);
        await story.SendForApprovalAsync();
        await story.MailsSentAsync("Trình duyệt", (2 * round) - 1);
    }
}
