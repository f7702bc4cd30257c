using System.Xml;
using Program08.Documents.Workbooks.Reading.Screening;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

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

    public void Read(XlsxSheet sheet, SheetScanner scanner, XmlReader reader)
    {
        Read(sheet.Name, scanner.Rows(reader), (row, column) => sheet.IsHidden || row.IsHidden || scanner.IsColumnHidden(column), () => scanner.Merges);
        FileScreen.LookAtHeadings(sheet.Name, scanner.Headings);
    }

    public void NameSignature() => Add(CellFindings.Signed(new Place(fileName, null, null)));

    /// <param name="isHidden">Whether a column of the row at hand is out of sight.</param>
    /// <param name="merges">Asked for once all rows were read.</param>
    public void Read(string sheet, IEnumerable<SheetRow> rows, Func<SheetRow, int, bool> isHidden, Func<IReadOnlyList<CellRange>> merges)
    {
        var inputs = new List<(int Row, int Column, FigureKey Key)>();
        ReadRows(sheet, rows, isHidden, inputs);
        NameMerged(merges(), inputs, sheet);
    }

    public void Read(Csv.CsvScanner scanner)
    {
        _isSeparatedText = true;
        ReadRows(sheet: null, scanner.Rows(), (_, _) => false, []);
    }

    /// <param name="sheet">Null for separated text, which has none.</param>
    private void ReadRows(string? sheet, IEnumerable<SheetRow> rows, Func<SheetRow, int, bool> isHidden, List<(int Row, int Column, FigureKey Key)> inputs)
    {
        FormColumns? columns = null;
        MilestoneColumns? milestones = null;
        string? unit = null;
        _texts.NewSheet();
        var hidden = new SortedSet<int>();
        var headerFound = true;
        var watch = new SheetWatch(sheet);
        var held = new List<HeldLine>();
        foreach (var row in rows)
        {
            if (!row.IsTelling && !watch.IsCounting)
            {
                continue;
            }

            watch.See(row);
            if (FormColumns.Find(row) is { } header)
            {
                columns = header;
                NameHeadings(header.Deciphered, row, sheet);
            }
            else if (MilestoneColumns.Find(row) is { } tasks)
            {
                milestones = tasks;
                NameHeadings(tasks.Deciphered, row, sheet);
            }
            else if (LineOf(row, sheet) is { } line)
            {
                if (line.Measure is Milestone ? milestones is null : columns is null)
                {
                    headerFound = false;
                    _seen.TryAdd(line.Id, sheet ?? fileName);
                    continue;
                }

                if (line.Measure is Milestone)
                {
                    Read(line, row, milestones!, sheet, inputs);
                    if (isHidden(row, milestones!.State))
                    {
                        hidden.Add(row.Number);
                    }

                    continue;
                }

                if (Hold(line, row, columns!, unit, sheet, inputs) is { } filled)
                {
                    held.Add(filled);
                    if (!filled.Cells.IsBlank && isHidden(row, columns!.Period))
                    {
                        hidden.Add(row.Number);
                    }
                }
            }
            else
            {
                unit = HeaderUnits.Find(row) ?? unit;
                _texts.Read(row, sheet);
            }
        }

        Read(held);
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
            var sheet = _isSeparatedText ? null : line.Measure switch
            {
                Indicator => TemplateLayout.IndicatorSheet,
                Milestone => MilestoneLayout.Sheet,
                _ => TemplateLayout.SupplementarySheet,
            };
            var place = new Place(fileName, sheet, null, line.Key(FigureWindow.Period));
            Add(CellFindings.LineMissing($"{line.Measure.Code} {line.Measure.Name.Vi}", PartLabel.Of(line.Measure, line.Part), place));
        }

        return new ReturnReading.Read(new ReturnContent(_figures.InOrder(_lines.Values, fileName), _texts.Texts, _texts.RemediesOf(subject.Programme, subject.Unit)), [.. _figures.Findings, .. _texts.Findings]);
    }

    private TemplateRow? LineOf(SheetRow row, string? sheet)
    {
        foreach (var cell in row.Cells)
        {
            if (!FormColumns.IsText(cell) || row.Shown(cell) is not { Length: > 2 and < LongestId } shown || shown.IndexOfAny(':', '：') < 0)
            {
                continue;
            }

            var text = row.Text(cell);
            if (_lines.TryGetValue(text, out var line))
            {
                return line;
            }

            if (LookAlikeLetters.IsIn(text) && _lines.TryGetValue(LookAlikeLetters.Fold(text), out line))
            {
                Add(CellFindings.Deciphered(new Deciphered(null, text, line.Id), new Place(fileName, sheet, CellName.Of(row.Number, cell.Column), line.Key(FigureWindow.Period))));
                return line;
            }
        }

        return null;
    }

    private void Read(TemplateRow line, SheetRow row, MilestoneColumns columns, string? sheet, List<(int Row, int Column, FigureKey Key)> inputs)
    {
        var place = new Place(fileName, sheet, null);
        var spot = place with { Cell = CellName.Of(row.Number, columns.State), Figure = line.Key(FigureWindow.Period) };
        if (!_seen.TryAdd(line.Id, sheet is null ? spot.Spot?.Vi ?? string.Empty : $"{sheet}!{spot.Cell}"))
        {
            Add(CellFindings.Duplicate(spot, _seen[line.Id]));
            return;
        }

        inputs.Add((row.Number, columns.State, line.Key(FigureWindow.Period)));
        new MilestoneReader(line, row, columns, place, from1904, subject.IsDemonstration).Read(_figures);
    }

    /// <returns>Null for a line that was there before: only the first is read.</returns>
    private HeldLine? Hold(TemplateRow line, SheetRow row, FormColumns columns, string? unit, string? sheet, List<(int Row, int Column, FigureKey Key)> inputs)
    {
        var cells = new LineCells(row.Keep(columns.All, LineCells.LongestText), columns, new Place(fileName, sheet, null), from1904);
        var spot = cells.At(columns.Period, line.Key(FigureWindow.Period));
        if (!_seen.TryAdd(line.Id, sheet is null ? spot.Spot?.Vi ?? string.Empty : $"{sheet}!{spot.Cell}"))
        {
            if (!cells.IsBlank)
            {
                Add(CellFindings.Duplicate(spot, _seen[line.Id]));
            }

            return null;
        }

        inputs.Add((row.Number, columns.Period, line.Key(FigureWindow.Period)));
        if (line.HasCumulative && columns.Cumulative is { } cumulative)
        {
            inputs.Add((row.Number, cumulative, line.Key(FigureWindow.Cumulative)));
        }

        return new HeldLine(line, cells, unit);
    }

    /// <summary>Once the whole sheet was seen: how its numbers are written counts for all of them, and is said.</summary>
    private void Read(List<HeldLine> held)
    {
        var texts = held.SelectMany(line => line.Texts()).ToList();
        var convention = WritingConventions.Of(texts.Select(cell => cell.Text));
        if (convention != WritingConvention.ByCell)
        {
            var english = texts.Where(cell => WritingConventions.HasCommasBetweenThousands(cell.Text)).ToList();
            if (convention == WritingConvention.English)
            {
                Add(CellFindings.EnglishSheet(english[0].Text, english[0].Place with { Cell = null, Figure = null }));
            }
            else
            {
                var (example, place) = texts.First(cell => WritingConventions.IsVietnamese(cell.Text));
                english.ForEach(cell => Add(CellFindings.OtherConvention(cell.Text, example, place.Cell!, cell.Place)));
            }
        }

        foreach (var line in held)
        {
            new LineReader(line.Line, line.Cells, _figures, subject.IsDemonstration, line.HeaderUnit, convention).Read();
        }
    }

    private void NameHeadings(IReadOnlyList<(int Column, Deciphered How)> deciphered, SheetRow row, string? sheet)
    {
        foreach (var (column, how) in deciphered)
        {
            Add(CellFindings.Deciphered(how, new Place(fileName, sheet, CellName.Of(row.Number, column))));
        }
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
