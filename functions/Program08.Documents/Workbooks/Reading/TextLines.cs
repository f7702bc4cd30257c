using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The text sections of a form: lines known by their id, their words in the column under the heading. A form without them is as good as ever.</summary>
internal sealed class TextLines(string fileName)
{
    private readonly Dictionary<TextSection, ReturnText> _texts = [];
    private readonly List<Finding> _findings = [];
    private int? _column;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>In their order; null for none.</summary>
    public IReadOnlyList<ReturnText>? Texts => _texts.Count == 0 ? null : [.. _texts.Values.OrderBy(text => text.Section)];

    public void NewSheet() => _column = null;

    public void Read(SheetRow row, string? sheet)
    {
        TextSection? section = null;
        foreach (var cell in row.Cells)
        {
            if (!FormColumns.IsText(cell) || row.Shown(cell) is not { Length: > 2 and < 60 })
            {
                continue;
            }

            var text = row.Text(cell);
            if (PlainText.Fold(text) == PlainText.Fold(TemplateLayout.TextHeader))
            {
                _column = cell.Column;
                return;
            }

            section ??= ReturnTexts.Find(text);
        }

        if (section is { } found && _column is { } column && row.At(column) is { } written)
        {
            var (shown, place) = (row.Shown(written).ToString(), new Place(fileName, sheet, CellName.Of(row.Number, column)));
            if (LegacyVietnamese.Recognise(shown) is { } legacy)
            {
                _findings.Add(CellFindings.Deciphered(new Deciphered(legacy.Writing, PlainText.Shorten(shown, 200), PlainText.Shorten(legacy.Text, 200)), place));
                shown = legacy.Text;
            }

            Take(found, Lines(shown), place);
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
