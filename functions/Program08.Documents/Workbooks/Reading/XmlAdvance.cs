using System.Xml;

namespace Program08.Documents.Workbooks.Reading;

internal static class XmlAdvance
{
    /// <summary>Deeper than any part of a workbook.</summary>
    private const int DeepestElement = 64;

    /// <summary>The next node; the reader keeps a record of every open element, so nesting without end is stopped.</summary>
    public static bool Advance(this XmlReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= DeepestElement ? true : throw Refusals.TooMuch("tầng lồng nhau bên trong", "nested elements");
    }
}
