using System.Globalization;
using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>Reads what was chosen and written for a milestone, in the form or in a workbook's line.</summary>
public static class TypedMilestone
{
    /// <summary>The choice, in the order it is offered.</summary>
    public static IReadOnlyList<TypedState> States { get; } = [TypedState.NotStarted, TypedState.InProgress, TypedState.Completed, TypedState.Late, TypedState.NotApplicable, TypedState.Missing];

    /// <returns>Where it stands; blank, and what is wrong at which control, for what can't be taken as it stands.</returns>
    public static (Figure Figure, TypedPart? Part, LocalText? Problem) Read(TypedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry == TypedEntry.Untouched)
        {
            return Taken(new Figure.Missing());
        }

        var day = Day(entry.Expected);
        if (entry.Expected.Length > 0 && day is null && entry.State is TypedState.Completed or TypedState.Late or TypedState.Missing)
        {
            return Wrong(TypedPart.Expected, $"“{entry.Expected}” không phải ngày. Ghi dạng 15/01/2024.", $"“{entry.Expected}” is no day. Write it as 15/01/2024.");
        }

        return entry.State switch
        {
            TypedState.NotStarted => Taken(new Figure.NotStarted()),
            TypedState.InProgress => Taken(new Figure.InProgress()),
            TypedState.Completed => day is { } on
                ? Taken(new Figure.Completed(on, entry.Text.Length > 0 ? entry.Text : null))
                : Wrong(TypedPart.Expected, "Ghi ngày hoàn thành.", "Give the day it was done."),
            TypedState.Late => (entry.Reason.Length, day) switch
            {
                (0, _) => Wrong(TypedPart.Reason, "Ghi lý do chậm.", "Give the reason why it is late."),
                (_, { } expected) => Taken(new Figure.Late(entry.Reason, expected)),
                _ => Wrong(TypedPart.Expected, "Ghi ngày dự kiến hoàn thành mới.", "Give the day it is expected now."),
            },
            TypedState.NotApplicable => entry.Reason.Length > 0
                ? Taken(new Figure.NotApplicable(entry.Reason))
                : Wrong(TypedPart.Reason, "Ghi lý do không thuộc diện.", "Give the reason why it does not apply."),
            TypedState.Missing => entry.Reason.Length > 0
                ? Taken(new Figure.Missing(entry.Reason, day))
                : Wrong(TypedPart.Reason, "Ghi lý do chưa có thông tin, ví dụ “chờ báo cáo của đơn vị phối hợp”.", "Give the reason why nothing is known yet."),
            TypedState.Figure or TypedState.Zero => Wrong(TypedPart.Text, "Chọn trạng thái của nhiệm vụ.", "Choose where the task stands."),
        };

        static (Figure, TypedPart?, LocalText?) Taken(Figure figure) => (figure, null, null);

        static (Figure, TypedPart?, LocalText?) Wrong(TypedPart part, string vi, string en) => (new Figure.Missing(), part, new LocalText(vi, en));
    }

    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
