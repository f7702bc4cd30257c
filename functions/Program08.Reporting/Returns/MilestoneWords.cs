using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>Where a milestone's task stands, in words.</summary>
public static class MilestoneWords
{
    /// <summary>"Hoàn thành ngày 15/03/2024", "Chậm, dự kiến 30/06/2024: chờ thẩm định", "Chưa có thông tin"; null for figures, which are no standing.</summary>
    public static LocalText? Of(Figure? figure) => figure switch
    {
        Figure.NotStarted => new("Chưa bắt đầu", "Not started"),
        Figure.InProgress => new("Đang thực hiện", "In progress"),
        Figure.Completed done => new($"Hoàn thành ngày {VietnameseFormat.Date(done.On)}", $"Completed on {Iso(done.On)}"),
        Figure.Late late => new($"Chậm, dự kiến {VietnameseFormat.Date(late.Expected)}: {late.Reason}", $"Late, expected on {Iso(late.Expected)}: {late.Reason}"),
        Figure.NotApplicable none => new($"Không thuộc diện: {none.Reason}", $"Not applicable: {none.Reason}"),
        Figure.Missing { Reason: { } reason, Expected: { } day } => new($"Chưa có thông tin: {reason}, dự kiến {VietnameseFormat.Date(day)}", $"Not known yet: {reason}, expected on {Iso(day)}"),
        Figure.Missing { Reason: { } reason } => new($"Chưa có thông tin: {reason}", $"Not known yet: {reason}"),
        Figure.Missing or null => new("Chưa có thông tin", "Not known yet"),
        _ => null,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
