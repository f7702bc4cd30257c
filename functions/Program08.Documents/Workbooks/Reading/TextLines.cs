using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The text sections of a form: lines known by their id, their words in the column under the heading. A form without them is as good as ever.</summary>
internal sealed class TextLines(string fileName)
{
    private static readonly string Heading = PlainText.Fold(TemplateLayout.TextHeader);

    private readonly Dictionary<TextSection, ReturnText> _texts = [];
    private readonly Dictionary<string, string> _remedies = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];
    private int? _column;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>In their order; null for none.</summary>
    public IReadOnlyList<ReturnText>? Texts => _texts.Count == 0 ? null : [.. _texts.Values.OrderBy(text => text.Section)];

    /// <summary>What was written of indicators that are not met; null for nothing.</summary>
    public IReadOnlyList<Remedy>? RemediesOf(Programme programme, Unit unit) => Remedies.Read(programme, unit, id => _remedies.GetValueOrDefault(id));

    /// <summary>Cheap, for the million texts that are none: composed or not, "Nội dung báo cáo" has about as many letters.</summary>
    public static bool MayBeHeading(ReadOnlySpan<char> text) => text.TrimStart() is ['N' or 'n', ..] && text.Trim().Length is >= 14 and <= 24 && text.TrimEnd() is [.., 'o' or 'O'];

    public void NewSheet() => _column = null;

    public void Read(SheetRow row, string? sheet)
    {
        TextSection? section = null;
        string? remedy = null;
        foreach (var cell in row.Cells)
        {
            if (!FormColumns.IsText(cell) || row.Shown(cell) is not { Length: > 2 and < 60 } label)
            {
                continue;
            }

            if (MayBeHeading(label) && PlainText.Fold(row.Text(cell)) == Heading)
            {
                _column = cell.Column;
                return;
            }

            if (label.Contains(':'))
            {
                var text = row.Text(cell);
                section ??= ReturnTexts.Find(text);
                remedy ??= Remedies.Find(text) is null ? null : text;
            }
        }

        if ((section is null && remedy is null) || _column is not { } column || row.At(column) is not { } written)
        {
            return;
        }

        var (shown, place) = (row.Shown(written).ToString(), new Place(fileName, sheet, CellName.Of(row.Number, column)));
        if (EarlierTexts.IsMarked(shown))
        {
            _findings.Add(CellFindings.TextFromBefore(place));
            return;
        }

        if (LegacyVietnamese.Recognise(shown) is { } legacy)
        {
            _findings.Add(CellFindings.Deciphered(new Deciphered(legacy.Writing, PlainText.Shorten(shown, 200), PlainText.Shorten(legacy.Text, 200)), place));
            shown = legacy.Text;
        }

        if (section is { } found)
        {
            Take(found, Lines(shown), place);
        }
        else if (remedy is not null)
        {
            Take(remedy, Lines(shown), place);
        }
    }

    private void Take(string remedy, string text, Place place)
    {
        if (text.Length > Remedies.MaximumLength)
        {
            _findings.Add(CellFindings.RemedyTooLong(text.Length, place));
        }
        else if (text.Length > 0)
        {
            _remedies.TryAdd(remedy, text);
        }
    }

    private void Take(TextSection section, string text, Place place)
    {
        if (text.Length > ReturnTexts.MaximumLength)
        {
            _findings.Add(CellFindings.TextTooLong(ReturnTexts.Name(section), text.Length, place));
        }
        else if (ReturnTexts.Of(section, text) is { } kept)
        {
            _texts.TryAdd(section, kept);
        }
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => PlainText.Read(line)));
}
