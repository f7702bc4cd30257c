using System.Text;
using System.Xml;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The workbook's table of texts; cells name them by index.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];
    private sbyte[] _telling = [];

    /// <summary>Of a file whose cells hold their own texts.</summary>
    public static SharedStrings None { get; } = new();

    /// <summary>Empty for an index beyond the table: a broken file must not end in an exception.</summary>
    public string this[int index] => (uint)index < (uint)_texts.Count ? _texts[index] : string.Empty;

    /// <summary>As <see cref="TellingText"/> has it; found out once for each text, however many cells have it.</summary>
    public bool IsTelling(int index)
    {
        if ((uint)index >= (uint)_texts.Count)
        {
            return false;
        }

        if (_telling.Length != _texts.Count)
        {
            _telling = new sbyte[_texts.Count];
        }

        ref var known = ref _telling[index];
        if (known == 0)
        {
            known = TellingText.MayBe(_texts[index]) ? (sbyte)1 : (sbyte)-1;
        }

        return known > 0;
    }

    public static SharedStrings Load(XlsxPackage package, string? part, ReadLimits limits)
    {
        var table = new SharedStrings();
        using var reader = part is null ? null : package.Xml(part);
        var text = new StringBuilder();
        var left = limits.SharedCharacters;
        var (inText, inPhonetic) = (false, false);
        while (reader is not null && reader.Advance())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "si":
                    text.Clear();
                    if (reader.IsEmptyElement)
                    {
                        table._texts.Add(string.Empty);
                        left -= EntryCost;
                    }

                    break;
                case XmlNodeType.EndElement when reader.LocalName == "si":
                    table._texts.Add(text.ToString());
                    left -= text.Length + EntryCost;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "rPh":
                    inPhonetic = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "t":
                    inText = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && !inPhonetic:
                    text.Append(reader.Value);
                    break;
                default:
                    break;
            }

            if (left - text.Length < 0)
            {
                throw Refusals.TooMuch("chữ", "text");
            }
        }

        return table;
    }

    /// <summary>What an entry costs beside its characters.</summary>
    private const int EntryCost = 16;
}
