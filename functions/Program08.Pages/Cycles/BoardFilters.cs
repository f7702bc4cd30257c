using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>The board's filters: their words, their names in the address, whom they let through.</summary>
public static class BoardFilters
{
    public static BoardFilter Parse(string? name) => Enum.GetValues<BoardFilter>().FirstOrDefault(filter => Name(filter) == name);

    public static string Name(BoardFilter filter) => filter switch
    {
        BoardFilter.All => "",
        BoardFilter.Owing => "con-no",
        BoardFilter.Overdue => "qua-han",
        BoardFilter.Wrong => "can-sua",
        BoardFilter.Submitted => "da-nop",
        BoardFilter.PaperOwed => "cho-ban-ky",
        BoardFilter.Released => "khong-phai-bao-cao",
        BoardFilter.Waiting => "co-viec",
    };

    public static string Words(BoardFilter filter) => filter switch
    {
        BoardFilter.All => "Tất cả",
        BoardFilter.Owing => "Còn nợ",
        BoardFilter.Overdue => "Quá hạn",
        BoardFilter.Wrong => "Có lỗi hoặc bị trả lại",
        BoardFilter.Submitted => "Đã nộp",
        BoardFilter.PaperOwed => "Chờ bản ký",
        BoardFilter.Released => "Không phải báo cáo",
        BoardFilter.Waiting => "Có việc cần xử lý",
    };

    public static bool Shows(BoardFilter filter, BoardStanding unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return filter switch
        {
            BoardFilter.All => true,
            BoardFilter.Owing => !unit.IsSettled,
            BoardFilter.Overdue => unit.IsOverdue,
            BoardFilter.Wrong => unit.Status is UnitReportStatus.Blocked or UnitReportStatus.SentBack,
            BoardFilter.Submitted => unit is { IsSettled: true, IsReleased: false },
            BoardFilter.PaperOwed => unit.OwesSignedCopy,
            BoardFilter.Released => unit.IsReleased,
            BoardFilter.Waiting => unit.HasTask,
        };
    }
}
