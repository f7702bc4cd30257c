using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Letters;

namespace Program08.Documents.Reports;

/// <summary>Tables of a letter; widths in millimetres.</summary>
internal static class LetterTable
{
    /// <summary>Side by side without lines: heads and signature blocks.</summary>
    public static Table SideBySide(double leftWidth, double rightWidth, IEnumerable<LetterParagraph> left, IEnumerable<LetterParagraph> right)
    {
        var table = Frame(BorderValues.None, leftWidth, rightWidth);
        // The room below a signature is no page of its own.
        table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(leftWidth, left), Cell(rightWidth, right)));
        return table;
    }

    /// <summary>With lines and a head that is repeated on every page.</summary>
    public static Table Grid(LetterBlock.Table block)
    {
        var widths = block.Widths;
        var table = Frame(BorderValues.Single, [.. widths]);
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var index = 0; index < widths.Count; index++)
        {
            head.Append(Cell(widths[index], [Small(LetterCell.Middle(block.Header[index]) with { IsStrong = true }, block.IsCompact) with { KeepWithNext = true }], "E3EEF3"));
        }

        table.Append(head);
        foreach (var cells in block.Rows)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            for (var index = 0; index < widths.Count; index++)
            {
                row.Append(Cell(widths[index], [Small(cells[index], block.IsCompact)]));
            }

            table.Append(row);
        }

        return table;
    }

    private static LetterParagraph Small(LetterCell cell, bool isCompact) => new(cell.Text)
    {
        Size = isCompact ? 9 : 11,
        Bold = cell.IsStrong,
        Before = isCompact ? 1 : 2,
        After = isCompact ? 1 : 2,
        Align = cell.Side switch
        {
            CellSide.Left => null,
            CellSide.Middle => JustificationValues.Center,
            CellSide.Right => JustificationValues.Right,
        },
    };

    private static Table Frame(BorderValues lines, params double[] widths)
    {
        var properties = new TableProperties(
            new TableWidth { Width = LetterParagraph.Millimetres(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center });
        if (lines != BorderValues.None)
        {
            properties.Append(new TableBorders(
                new TopBorder { Val = lines, Size = 4 },
                new LeftBorder { Val = lines, Size = 4 },
                new BottomBorder { Val = lines, Size = 4 },
                new RightBorder { Val = lines, Size = 4 },
                new InsideHorizontalBorder { Val = lines, Size = 4 },
                new InsideVerticalBorder { Val = lines, Size = 4 }));
        }

        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = LetterParagraph.Millimetres(width) })));
    }

    private static TableCell Cell(double width, IEnumerable<LetterParagraph> paragraphs, string? fill = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = LetterParagraph.Millimetres(width), Type = TableWidthUnitValues.Dxa });
        if (fill is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        }

        if (fill is not null || paragraphs is IReadOnlyCollection<LetterParagraph> { Count: 1 })
        {
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        return new TableCell([properties, .. paragraphs.Select(paragraph => paragraph.Build())]);
    }
}
