using System.Xml;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Collects the figures of all sheets. Lines are known by their hidden id, columns by their heading: inserted rows, inserted columns and another order of sheets change nothing.</summary>
internal sealed class FormReader(ReadSubject subject, string fileName, bool from1904)
{
    private const int MostFindings = 1_000;
    private const int LongestId = 80;

    private readonly Dictionary<string, TemplateRow> _lines = TemplateRow.For(subject.Programme.Measures, subject.Unit)
        .Where(line => line.IsAsked)
        .ToDictionary(line => line.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly FormFigures _figures = new();
    private readonly TextLines _texts = new(fileName);
    private bool _isSeparatedText;

    public bool HasLines => _seen.Count > 0;

    public void Read(XlsxSheet sheet, SheetScanner scanner, XmlReader reader) =>
        Read(sheet.Name, scanner.Rows(reader), (row, column) => sheet.IsHidden || row.IsHidden || scanner.IsColumnHidden(column), () => scanner.Merges);

    /// <param name="isHidden">Whether a column of the row at hand is out of sight.</param>
    /// <param name="merges">Asked for once all rows were read.</param>
    public void Read(string sheet, IEnumerable<SheetRow> rows, Func<SheetRow, int, bool> isHidden, Func<IReadOnlyList<CellRange>> merges)
    {
        var inputs = new List<(int Row, int Column, FigureKey Key)>();
        ReadRows(sheet, rows, (row, columns) => isHidden(row, columns.Period), inputs);
        NameMerged(merges(), inputs, sheet);
    }

    public void Read(Csv.CsvScanner scanner)
    {
        _isSeparatedText = true;
        ReadRows(sheet: null, scanner.Rows(), (_, _) => false, []);
    }

    /// <param name="sheet">Null for separated text, which has none.</param>
    private void ReadRows(string? sheet, IEnumerable<SheetRow> rows, Func<SheetRow, FormColumns, bool> isHidden, List<(int Row, int Column, FigureKey Key)> inputs)
    {
        FormColumns? columns = null;
        _texts.NewSheet();
        var hidden = new SortedSet<int>();
        var headerFound = true;
        foreach (var row in rows)
        {
            if (FormColumns.Find(row) is { } header)
            {
                columns = header;
            }
            else if (LineOf(row) is { } line)
            {
                if (columns is null)
                {
                    headerFound = false;
                    _seen.TryAdd(line.Id, sheet ?? fileName);
                    continue;
                }

                if (ReadLine(line, row, columns, sheet, inputs) && isHidden(row, columns))
                {
                    hidden.Add(row.Number);
                }
            }
            else
            {
                _texts.Read(row, sheet);
            }
        }

        if (!headerFound)
        {
            Add(CellFindings.HeaderMissing(new Place(fileName, sheet, null)));
        }

        if (hidden.Count > 0)
        {
            Add(CellFindings.Hidden(string.Join(", ", hidden.Take(10)) + (hidden.Count > 10 ? ", …" : string.Empty), new Place(fileName, sheet, null)));
        }
    }

    /// <summary>Once all sheets were read.</summary>
    public ReturnReading.Read Finish()
    {
        _figures.SettleRatios();
        foreach (var line in _lines.Values.Where(line => !line.IsOptional && !_seen.ContainsKey(line.Id)))
        {
            var sheet = _isSeparatedText ? null : line.Measure is Program08.Reporting.Programmes.Indicator ? TemplateLayout.IndicatorSheet : TemplateLayout.SupplementarySheet;
            var place = new Place(fileName, sheet, null, line.Key(FigureWindow.Period));
            Add(CellFindings.LineMissing($"{line.Measure.Code} {line.Measure.Name.Vi}", PartLabel.Of(line.Measure, line.Part), place));
        }

        return new ReturnReading.Read(new ReturnContent(_figures.InOrder(_lines.Values, fileName), _texts.Texts), [.. _figures.Findings, .. _texts.Findings]);
    }

    private TemplateRow? LineOf(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (FormColumns.IsText(cell)
                && row.Shown(cell) is { Length: > 2 and < LongestId } text
                && text.Contains(':')
                && _lines.TryGetValue(row.Text(cell), out var line))
            {
                return line;
            }
        }

        return null;
    }

    /// <returns>Whether the line holds a number or text to read.</returns>
    private bool ReadLine(TemplateRow line, SheetRow row, FormColumns columns, string? sheet, List<(int Row, int Column, FigureKey Key)> inputs)
    {
        var cells = new LineCells(row, columns, new Place(fileName, sheet, null), from1904);
        var spot = cells.At(columns.Period, line.Key(FigureWindow.Period));
        if (!_seen.TryAdd(line.Id, sheet is null ? spot.Spot?.Vi ?? string.Empty : $"{sheet}!{spot.Cell}"))
        {
            if (!cells.IsBlank)
            {
                Add(CellFindings.Duplicate(spot, _seen[line.Id]));
            }

            return false;
        }

        inputs.Add((row.Number, columns.Period, line.Key(FigureWindow.Period)));
        if (line.HasCumulative && columns.Cumulative is { } cumulative)
        {
            inputs.Add((row.Number, cumulative, line.Key(FigureWindow.Cumulative)));
        }

        new LineReader(line, cells, _figures, subject.IsDemonstration).Read();
        return !cells.IsBlank;
    }

    private void NameMerged(IReadOnlyList<CellRange> merges, List<(int Row, int Column, FigureKey Key)> inputs, string sheet)
    {
        foreach (var range in merges)
        {
            var inside = inputs.Where(input => range.Holds(input.Row, input.Column)).Take(2).ToList();
            if (inside.Count > 1)
            {
                var place = new Place(fileName, sheet, CellName.Of(range.FirstRow, range.FirstColumn), inside[0].Key);
                Add(CellFindings.Merged(CellName.Range(range.FirstRow, range.FirstColumn, range.LastRow, range.LastColumn), place));
            }
        }
    }

    private void Add(Finding finding)
    {
        if (_figures.Findings.Count < MostFindings)
        {
            _figures.Add(finding);
        }
    }
}
