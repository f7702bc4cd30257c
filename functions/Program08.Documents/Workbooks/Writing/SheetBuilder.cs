using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>One sheet under construction. Rows and columns count from 1; cells may come in any order.</summary>
internal sealed class SheetBuilder(string name, SheetStateValues state, StyleSheetBuilder styles)
{
    private readonly SortedDictionary<int, SortedList<int, WrittenCell>> _rows = [];
    private readonly Dictionary<int, double> _heights = [];
    private readonly List<(double Width, bool Hidden)> _columns = [];
    private readonly List<string> _merges = [];
    private readonly List<DataValidation> _validations = [];
    private readonly SortedDictionary<(int Row, int Column), string> _comments = [];
    private readonly List<(string Range, decimal Most, string Colour)> _bars = [];
    private readonly List<(int Row, BarChart Chart)> _charts = [];
    private (int Row, IReadOnlyList<string> Names)? _table;
    private int _frozenRows;
    private bool _protected;
    private bool _portrait;
    private string? _header;
    private string? _footer;

    public string Name => name;

    public SheetStateValues State => state;

    /// <summary>Rows printed again on every page; null for none.</summary>
    public (int First, int Last)? RepeatedRows { get; private set; }

    /// <summary>Widths in characters, from column A on; a negative width hides the column.</summary>
    public void Columns(params double[] widths) => _columns.AddRange(widths.Select(width => (Math.Abs(width), width < 0)));

    /// <summary>Always text, also when it begins like a formula.</summary>
    public void Text(int row, int column, string text, CellLook look)
    {
        var clean = PlainText.ForXml(text);
        var risky = clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        Put(row, column, risky ? look with { QuotePrefix = true } : look, clean, isNumber: false);
    }

    public void Number(int row, int column, decimal value, CellLook look) =>
        Put(row, column, look, value.ToString(CultureInfo.InvariantCulture), isNumber: true);

    public void Blank(int row, int column, CellLook look) => Put(row, column, look, null, isNumber: false);

    /// <summary>Points.</summary>
    public void Height(int row, double points) => _heights[row] = points;

    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        _merges.Add(CellName.Range(firstRow, firstColumn, lastRow, lastColumn));

    /// <summary>Keeps the rows above and with this one in view, and on every printed page those from <paramref name="first"/> on.</summary>
    public void Freeze(int first, int last)
    {
        _frozenRows = last;
        RepeatedRows = (first, last);
    }

    /// <summary>Without a password: it keeps hands from slipping, it is no lock.</summary>
    public void Protect() => _protected = true;

    public void Portrait() => _portrait = true;

    /// <summary>Printed centred on every page; at most 255 characters with their codes.</summary>
    public void PageText(string? header, string? footer) => (_header, _footer) = (header, footer);

    /// <summary>A choice of words; anything else is refused with the message.</summary>
    public void Choice(IReadOnlyList<string> words, string title, string message, IEnumerable<string> ranges) =>
        AddValidation(ranges, new DataValidation
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = title,
            Error = message,
            Formula1 = new Formula1($"\"{string.Join(',', words)}\""),
        });

    /// <summary>A day of this century; anything else is refused with the message.</summary>
    public void Days(string title, string message, IEnumerable<string> ranges) =>
        AddValidation(ranges, new DataValidation
        {
            Type = DataValidationValues.Date,
            Operator = DataValidationOperatorValues.Between,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = title,
            Error = message,
            ShowInputMessage = true,
            PromptTitle = title,
            Prompt = message,
            Formula1 = new Formula1("36526"),
            Formula2 = new Formula2("73050"),
        });

    /// <summary>A hint shown when the cell is chosen; it forbids nothing.</summary>
    public void Hint(string title, string message, IEnumerable<string> ranges) =>
        AddValidation(ranges, new DataValidation
        {
            ShowInputMessage = true,
            PromptTitle = PlainText.Shorten(title, 32),
            Prompt = PlainText.Shorten(message, 255),
        });

    /// <summary>Bars in the cells, from nothing to <paramref name="most"/>, behind the numbers.</summary>
    public void Bars(string range, decimal most, string colour) => _bars.Add((range, most, colour));

    /// <summary>A chart over the cells from this row on.</summary>
    public void Picture(int row, BarChart chart) => _charts.Add((row, chart));

    /// <summary>Makes a table of the program's own of everything from this header row down, so that it can be sorted, filtered and named.</summary>
    /// <param name="names">As they stand in the header, from column A on.</param>
    /// <exception cref="ArgumentException">Two are alike, which a table does not allow.</exception>
    public void Table(int headerRow, IReadOnlyList<string> names)
    {
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
        {
            throw new ArgumentException($"Headers of sheet {name} are alike: {string.Join(", ", names)}", nameof(names));
        }

        _table = (headerRow, names);
    }

    /// <summary>A comment that shows when the pointer rests on the cell.</summary>
    public void Comment(int row, int column, string text) => _comments[(row, column)] = PlainText.ForXml(text);

    /// <summary>Puts the comments into the parts they need beside the sheet; a sheet without any needs none.</summary>
    /// <param name="author">Named as who wrote them.</param>
    public void WriteComments(WorksheetPart part, string author)
    {
        if (_comments.Count == 0)
        {
            return;
        }

        part.AddNewPart<WorksheetCommentsPart>("rIdComments").Comments = new Comments(
            new Authors(new Author(author)),
            new CommentList(_comments.Select(comment => new Comment(new CommentText(new Run(new Text(comment.Value) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = CellName.Of(comment.Key.Row, comment.Key.Column),
                AuthorId = 0,
            })));
        var boxes = CommentBoxes.New();
        foreach (var (cell, text) in _comments)
        {
            boxes.Root!.Add(CommentBoxes.Of(cell.Row, cell.Column, text, boxes.Root.Elements(CommentBoxes.Shape + "shape").Count() + 1));
        }

        using var drawing = new MemoryStream();
        boxes.Save(drawing);
        drawing.Position = 0;
        part.AddNewPart<VmlDrawingPart>("rIdBoxes").FeedData(drawing);
        part.Worksheet.Append(new LegacyDrawing { Id = "rIdBoxes" });
    }

    /// <summary>Puts charts and table into the parts they need beside the sheet.</summary>
    /// <param name="number">Of the sheet in its workbook, from 1.</param>
    public void WriteParts(WorksheetPart part, int number)
    {
        SheetPictures.Write(part, _charts);
        if (_table is not { } table || _rows.Count == 0 || _rows.Keys.Last() <= table.Row)
        {
            return;
        }

        var range = CellName.Range(table.Row, 1, _rows.Keys.Last(), table.Names.Count);
        var title = string.Create(CultureInfo.InvariantCulture, $"Bang_{number}");
        part.AddNewPart<TableDefinitionPart>("rIdTable").Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(table.Names.Select((column, index) => new TableColumn { Id = (uint)index + 1, Name = PlainText.ForXml(column) })) { Count = (uint)table.Names.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = (uint)number,
            Name = title,
            DisplayName = title,
            Reference = range,
            TotalsRowShown = false,
        };
        part.Worksheet.Append(new TableParts(new TablePart { Id = "rIdTable" }) { Count = 1 });
    }

    /// <summary>The sheet without its rows, which <see cref="WriteRows"/> adds: as objects they took a kilobyte a cell.</summary>
    public Worksheet Build(bool selected)
    {
        var sheet = new Worksheet();
        sheet.Append(new SheetProperties(new PageSetupProperties { FitToPage = true }), View(selected), new SheetFormatProperties { DefaultRowHeight = 15.75 });
        if (_columns.Count > 0)
        {
            sheet.Append(new Columns(_columns.Select((column, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = column.Width,
                CustomWidth = true,
                Hidden = column.Hidden ? true : null,
            })));
        }

        sheet.Append(new SheetData());
        if (_protected)
        {
            sheet.Append(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        }

        if (_merges.Count > 0)
        {
            sheet.Append(new MergeCells(_merges.Select(range => new MergeCell { Reference = range })) { Count = (uint)_merges.Count });
        }

        for (var index = 0; index < _bars.Count; index++)
        {
            sheet.Append(BarsOf(_bars[index], index + 1));
        }

        if (_validations.Count > 0)
        {
            sheet.Append(new DataValidations(_validations) { Count = (uint)_validations.Count });
        }

        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.4, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = _portrait ? OrientationValues.Portrait : OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter { OddHeader = _header is null ? null : new OddHeader(_header), OddFooter = _footer is null ? null : new OddFooter(_footer) });
        return sheet;
    }

    /// <summary>Writes a part that <see cref="Build"/> made once more, with its rows in it.</summary>
    public void WriteRows(byte[] part, Stream output) => SheetRows.Write(part, _rows, _heights, output);

    /// <summary>Text for headers and footers, where an ampersand begins a code.</summary>
    public static string PageLiteral(string text) => PlainText.ForXml(text).Replace("&", "&&", StringComparison.Ordinal);

    private static ConditionalFormatting BarsOf((string Range, decimal Most, string Colour) bars, int priority) => new(
        new ConditionalFormattingRule(
            new DataBar(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = bars.Most.ToString(CultureInfo.InvariantCulture) },
                new Color { Rgb = "FF" + bars.Colour }))
        { Type = ConditionalFormatValues.DataBar, Priority = priority })
    { SequenceOfReferences = new ListValue<StringValue>([new StringValue(bars.Range)]) };

    private SheetViews View(bool selected)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = selected ? true : null };
        if (_frozenRows > 0)
        {
            var below = CellName.Of(_frozenRows + 1, 1);
            view.Append(
                new Pane { VerticalSplit = _frozenRows, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft });
        }

        return new SheetViews(view);
    }

    private void Put(int row, int column, CellLook look, string? content, bool isNumber)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = [];
        }

        cells[column] = new WrittenCell(styles.IndexOf(look), content, isNumber);
    }

    private void AddValidation(IEnumerable<string> ranges, DataValidation validation)
    {
        var list = ranges.ToList();
        if (list.Count > 0)
        {
            validation.SequenceOfReferences = new ListValue<StringValue>(list.Select(range => new StringValue(range)));
            _validations.Add(validation);
        }
    }
}
