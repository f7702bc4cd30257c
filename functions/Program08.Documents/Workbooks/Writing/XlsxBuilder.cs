using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Packaging;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>A workbook under construction; equal content gives equal bytes.</summary>
internal sealed class XlsxBuilder
{
    private const string CommentAuthor = "Giải thích";

    private readonly StyleSheetBuilder _styles = new();
    private readonly List<SheetBuilder> _sheets = [];

    public SheetBuilder AddSheet(string name) => AddSheet(name, SheetStateValues.Visible);

    public SheetBuilder AddSheet(string name, SheetStateValues state)
    {
        var sheet = new SheetBuilder(name, state, _styles);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <param name="isDeflated">For large ones; needs an output that can seek.</param>
    public void Write(Stream output, bool isDeflated = false)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // Named relationships: those the library makes up differ from run to run.
            var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            var sheets = new Sheets();
            for (var index = 0; index < _sheets.Count; index++)
            {
                var part = workbook.AddNewPart<WorksheetPart>($"rId{index + 1}");
                part.Worksheet = _sheets[index].Build(selected: index == 0);
                _sheets[index].WriteComments(part, CommentAuthor);
                _sheets[index].WriteParts(part, index + 1);
                sheets.Append(new Sheet
                {
                    Id = $"rId{index + 1}",
                    SheetId = (uint)index + 1,
                    Name = _sheets[index].Name,
                    State = _sheets[index].State == SheetStateValues.Visible ? null : _sheets[index].State,
                });
            }

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = _styles.Build();
            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
            if (Names() is { HasChildren: true } names)
            {
                workbook.Workbook.Append(names);
            }
        }

        package.Position = 0;
        var byPart = _sheets.Select((sheet, index) => (Part: $"xl/worksheets/sheet{(index + 1).ToString(CultureInfo.InvariantCulture)}.xml", Sheet: sheet)).ToDictionary(known => known.Part, known => known.Sheet);
        DeterministicZip.Repack(package, output, WithRows, isDeflated);

        bool WithRows(string name, byte[] content, Stream part)
        {
            if (!byPart.TryGetValue(name, out var sheet))
            {
                return false;
            }

            sheet.WriteRows(content, part);
            return true;
        }
    }

    private DefinedNames Names()
    {
        var names = new DefinedNames();
        for (var index = 0; index < _sheets.Count; index++)
        {
            if (_sheets[index].RepeatedRows is { } rows)
            {
                names.Append(new DefinedName($"'{_sheets[index].Name}'!${rows.First}:${rows.Last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }
        }

        return names;
    }
}
