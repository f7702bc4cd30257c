using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.People;
using Program08.Reporting.Units;

namespace Program08.Documents.People;

/// <summary>A list of people as a workbook: a line for each role of each person, beside it the roles and units that may be written. Without people it is the empty form.</summary>
public static class PeopleWorkbook
{
    private const int EmptyLines = 60;

    private static readonly CellLook Header = CellLook.Plain with { Bold = true, Boxed = true, Wrap = true, Fill = Palette.AccentWash, Align = HorizontalAlignmentValues.Center };
    private static readonly CellLook Field = CellLook.Plain with { Boxed = true, Wrap = true, NumberFormat = "@" };

    /// <summary>Equal lists give equal bytes.</summary>
    /// <param name="lines">In the order in which they are to stand; their row numbers don't matter.</param>
    /// <param name="roles">Words of all roles.</param>
    public static void Write(IReadOnlyList<PersonLine> lines, IReadOnlyList<string> roles, IReadOnlyList<Unit> units, Stream output)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(output);
        var workbook = new XlsxBuilder();
        WritePeople(workbook.AddSheet(PeopleLayout.Sheet), lines);
        WriteList(workbook.AddSheet(PeopleLayout.RolesSheet), [PeopleLayout.Role], roles.Select(role => (string[])[role]), 60);
        WriteList(workbook.AddSheet(PeopleLayout.UnitsSheet), [PeopleLayout.UnitCode, PeopleLayout.UnitName], units.Select(unit => (string[])[unit.Code.Value, unit.Name.Vi]), 16, 50);
        workbook.Write(output);
    }

    private static void WritePeople(SheetBuilder sheet, IReadOnlyList<PersonLine> lines)
    {
        sheet.Columns(38, 38, 18, 40, 14, 34);
        WriteRow(sheet, 1, PeopleLayout.Headers, Header);
        sheet.Freeze(1, 1);
        var row = 1;
        foreach (var line in lines)
        {
            WriteRow(sheet, ++row, [line.Name, line.Email, line.Phone, line.Role, line.UnitCode, line.UnitName], Field);
        }

        for (var empty = 0; lines.Count == 0 && empty < EmptyLines; empty++)
        {
            row++;
            for (var column = 1; column <= PeopleLayout.Headers.Count; column++)
            {
                sheet.Blank(row, column, Field);
            }
        }

        sheet.Hint(PeopleLayout.Role, $"Một vai trò một dòng, đúng chữ như ở trang “{PeopleLayout.RolesSheet}”. Người có nhiều vai trò hoặc nhiều đơn vị: mỗi vai trò một dòng, lặp lại thư điện tử.", [CellName.Range(2, 4, row, 4)]);
        sheet.Hint(PeopleLayout.UnitCode, $"Mã ở trang “{PeopleLayout.UnitsSheet}”, chỉ cho đầu mối, người xác nhận và cấp trên của đơn vị.", [CellName.Range(2, 5, row, 5)]);
    }

    private static void WriteList(SheetBuilder sheet, string[] headers, IEnumerable<string[]> rows, params double[] widths)
    {
        sheet.Columns(widths);
        WriteRow(sheet, 1, headers, Header);
        sheet.Freeze(1, 1);
        var number = 1;
        foreach (var row in rows)
        {
            WriteRow(sheet, ++number, row, Field);
        }
    }

    private static void WriteRow(SheetBuilder sheet, int row, IReadOnlyList<string> texts, CellLook look)
    {
        for (var column = 1; column <= texts.Count; column++)
        {
            sheet.Text(row, column, texts[column - 1], look);
        }
    }
}
