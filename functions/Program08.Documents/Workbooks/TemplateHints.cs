using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>Hints that appear when an input cell is chosen. One for each kind of cell, not for each cell: a file with few of them opens faster.</summary>
internal sealed class TemplateHints
{
    private readonly List<(string Title, string Text, List<string> Cells)> _hints = [];

    public void Add(TemplateRow row, string cell, FigureWindow window)
    {
        var (title, text) = Of(row, window);
        var known = _hints.FindIndex(hint => hint.Title == title && hint.Text == text);
        if (known < 0)
        {
            _hints.Add((title, text, [cell]));
        }
        else
        {
            _hints[known].Cells.Add(cell);
        }
    }

    public void AddTo(SheetBuilder sheet)
    {
        foreach (var (title, text, cells) in _hints)
        {
            sheet.Hint(title, text, cells);
        }
    }

    private static (string Title, string Text) Of(TemplateRow row, FigureWindow window)
    {
        var when = window switch
        {
            FigureWindow.Period => row.Measure.Accrual == Accrual.Flow ? "Số phát sinh trong kỳ báo cáo." : "Số tại ngày chốt số liệu.",
            FigureWindow.Cumulative => "Số lũy kế từ đầu giai đoạn.",
        };
        return (row.Measure.Kind, row.Part) switch
        {
            (_, FigurePart.Numerator) => ("Tử số", $"{when} Ví dụ: 333053."),
            (_, FigurePart.Denominator) => ("Mẫu số", $"{when} Ví dụ: 353935."),
            (_, FigurePart.NumeratorBefore) => ("Tử số của năm trước", "Cùng thời điểm của năm trước. Ví dụ: 2888."),
            (_, FigurePart.DenominatorBefore) => ("Mẫu số của năm trước", "Cùng thời điểm của năm trước. Ví dụ: 38000."),
            (MeasureKind.Percentage or MeasureKind.PercentagePointChange, _) => ("Tỷ lệ (%)", "Ghi 94,1 cho 94,1 %. Chỉ điền khi không có tử số và mẫu số."),
            (MeasureKind.Money, _) => ("Số tiền, bằng đồng", $"{when} Ví dụ: 430000000000 cho 430 tỷ đồng."),
            (MeasureKind.Count, _) => ("Số nguyên", $"{when} Ví dụ: 14740."),
            (MeasureKind.Number or MeasureKind.Milestone, _) => ("Số", $"{when} Ví dụ: 76,5."),
        };
    }
}
