using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>Collects the looks in use, in the order they were first asked for, and writes them as one stylesheet.</summary>
internal sealed class StyleSheetBuilder
{
    private const string FontName = "Times New Roman";
    private const uint FirstOwnFormat = 164;

    private readonly Dictionary<CellLook, uint> _known = [];
    private readonly List<CellLook> _looks = [];
    private readonly List<string> _formats = [];
    private readonly Shared<Font> _fonts = new();
    private readonly Shared<Fill> _fills = new();
    private readonly Shared<Border> _borders = new();

    public StyleSheetBuilder()
    {
        _fills.IndexOf(new Fill(new PatternFill { PatternType = PatternValues.None }));
        _fills.IndexOf(new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        IndexOf(CellLook.Plain);
    }

    public uint IndexOf(CellLook look)
    {
        if (!_known.TryGetValue(look, out var index))
        {
            index = (uint)_looks.Count;
            _looks.Add(look);
            _known.Add(look, index);
        }

        return index;
    }

    public Stylesheet Build()
    {
        var formats = new CellFormats(_looks.Select(Format));
        formats.Count = (uint)_looks.Count;
        var sheet = new Stylesheet();
        if (_formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(_formats.Select((code, index) =>
                new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = code }))
            { Count = (uint)_formats.Count });
        }

        sheet.Append(
            new Fonts(_fonts.Items) { Count = _fonts.Count },
            new Fills(_fills.Items) { Count = _fills.Count },
            new Borders(_borders.Items) { Count = _borders.Count },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            formats,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private CellFormat Format(CellLook look)
    {
        var format = new CellFormat
        {
            NumberFormatId = NumberFormat(look.NumberFormat),
            FontId = _fonts.IndexOf(FontOf(look)),
            FillId = _fills.IndexOf(FillOf(look)),
            BorderId = _borders.IndexOf(BorderOf(look)),
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
            ApplyNumberFormat = true,
            Alignment = new Alignment { Horizontal = look.Align, Vertical = look.VerticalAlign, WrapText = look.Wrap, Indent = look.Indent == 0 ? null : look.Indent },
            Protection = new Protection { Locked = !look.Unlocked },
        };
        if (look.QuotePrefix)
        {
            format.QuotePrefix = true;
        }

        return format;
    }

    private uint NumberFormat(string code)
    {
        // Format ids every program knows by heart.
        var builtIn = code switch
        {
            "General" => 0u,
            "0" => 1u,
            "0.00" => 2u,
            "#,##0" => 3u,
            "#,##0.00" => 4u,
            "@" => 49u,
            _ => FirstOwnFormat,
        };
        if (builtIn != FirstOwnFormat)
        {
            return builtIn;
        }

        var index = _formats.IndexOf(code);
        if (index < 0)
        {
            index = _formats.Count;
            _formats.Add(code);
        }

        return FirstOwnFormat + (uint)index;
    }

    private static Font FontOf(CellLook look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }

        if (look.Italic)
        {
            font.Append(new Italic());
        }

        font.Append(
            new FontSize { Val = look.Size },
            new Color { Rgb = HexBinaryValue.FromString("FF" + look.Ink) },
            new FontName { Val = FontName },
            new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill FillOf(CellLook look) => look.Fill is null
        ? new Fill(new PatternFill { PatternType = PatternValues.None })
        : new Fill(new PatternFill(
            new ForegroundColor { Rgb = HexBinaryValue.FromString("FF" + look.Fill) },
            new BackgroundColor { Indexed = 64 })
        { PatternType = PatternValues.Solid });

    private static Border BorderOf(CellLook look)
    {
        if (!look.Boxed)
        {
            return new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());
        }

        return new Border(Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()), new DiagonalBorder());
    }

    private static T Line<T>(T side)
        where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Append(new Color { Rgb = HexBinaryValue.FromString("FF" + Palette.Line) });
        return side;
    }

    /// <summary>Equal elements stand in the file once.</summary>
    private sealed class Shared<T>
        where T : OpenXmlElement
    {
        private readonly Dictionary<string, uint> _known = [];
        private readonly List<T> _items = [];

        public IEnumerable<T> Items => _items;

        public uint Count => (uint)_items.Count;

        public uint IndexOf(T item)
        {
            var key = item.OuterXml;
            if (!_known.TryGetValue(key, out var index))
            {
                index = (uint)_items.Count;
                _items.Add(item);
                _known.Add(key, index);
            }

            return index;
        }
    }
}
