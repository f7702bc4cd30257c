using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;

namespace Program08.Pages.Cycles;

/// <summary>What a coordinator says to units by telephone or Zalo: official, polite, and without any figure of theirs.</summary>
public static class ContactWords
{
    public static string Of(ContactMeans means) => means switch
    {
        ContactMeans.Telephone => "Điện thoại",
        ContactMeans.Zalo => "Zalo",
    };

    public static string Of(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Promised => "Đơn vị hẹn ngày gửi",
        ContactOutcome.Talked => "Đã trao đổi, chưa hẹn ngày",
        ContactOutcome.NotReached => "Không liên lạc được",
    };

    /// <summary>"Hẹn gửi ngày 22/01/2024, tạm dừng đôn đốc".</summary>
    public static string Promise(DateOnly day) => $"Hẹn gửi ngày {VietnameseFormat.Date(day)}, tạm dừng đôn đốc";

    /// <summary>To one unit.</summary>
    /// <param name="link">Absolute address of its page.</param>
    /// <param name="contact">Whom to ask; null when unknown.</param>
    public static string ToUnit(string cycleTitle, BoardUnit unit, Uri link, string? contact)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var request = unit.IsOverdue
            ? $"Hạn gửi là {PageText.At(unit.DueAt)}; hiện báo cáo của đơn vị: {InSentence(unit.Status)}. Đề nghị đơn vị hoàn thành trong thời gian sớm nhất. Báo cáo gửi sau hạn vẫn được nhận cho đến khi đóng thu thập."
            : $"Đề nghị đơn vị hoàn thành trước {PageText.At(unit.DueAt)}; hiện báo cáo của đơn vị: {InSentence(unit.Status)}.";
        return string.Join('\n', [$"Kính gửi {PageText.InSentence(unit.Unit.Name)},", $"Về “{cycleTitle}”: {request}", $"Trang báo cáo của đơn vị: {link}", .. Closing(contact)]);
    }

    /// <summary>To a group of all units that owe something, each by its name unless they are too many for a message; null when none does.</summary>
    /// <param name="link">Absolute address of the site's start page, which leads everybody to their own unit.</param>
    public static string? ToOwing(string cycleTitle, IReadOnlyList<BoardStanding> units, Uri link, string? contact)
    {
        var owing = units.Where(unit => !unit.IsSettled).ToList();
        return owing.Count == 0 ? null : string.Join('\n', [
            "Kính gửi các đơn vị,",
            .. owing.Count > BoardList.MaximumUnpaged
                ? (IEnumerable<string>)[$"Về “{cycleTitle}”: còn {owing.Count} đơn vị chưa hoàn thành báo cáo. Đề nghị các đơn vị này hoàn thành đúng hạn; đơn vị đã quá hạn hoàn thành trong thời gian sớm nhất."]
                :
                [
                    $"Về “{cycleTitle}”: còn {owing.Count} đơn vị chưa hoàn thành báo cáo. Đề nghị các đơn vị sau hoàn thành đúng hạn; đơn vị đã quá hạn hoàn thành trong thời gian sớm nhất:",
                    .. owing.Select((unit, index) => $"{index + 1}. {unit.Unit.Name} – {InSentence(unit.Status)}, {(unit.IsOverdue ? "đã quá hạn" : "hạn")} {PageText.At(unit.DueAt)}"),
                ],
            $"Trang báo cáo: {link}",
            .. Closing(contact),
        ]);
    }

    private static string InSentence(UnitReportStatus status) => StateTag.Of(status).Word is [var first, .. var rest] ? $"{char.ToLowerInvariant(first)}{rest}" : "";

    private static IEnumerable<string> Closing(string? contact) =>
        [.. contact is null ? Array.Empty<string>() : [$"Cần hỗ trợ hoặc cần thêm thời gian, xin liên hệ {contact}."], "Trân trọng cảm ơn."];
}
