using System.Xml;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Taking in a file, and what its being broken means.</summary>
internal static class ReadFile
{
    /// <exception cref="WorkbookRefusedException">It is larger than allowed.</exception>
    public static MemoryStream Take(Stream source, ReadLimits limits)
    {
        // Grown piece by piece, a file would leave twice its size behind in garbage.
        var file = source.CanSeek ? new MemoryStream((int)Math.Clamp(source.Length - source.Position, 0, limits.FileBytes)) : new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = source.Read(buffer)) > 0)
        {
            if (file.Length + count > limits.FileBytes)
            {
                throw Refusals.TooLarge(limits.FileBytes);
            }

            file.Write(buffer.AsSpan(0, count));
        }

        file.Position = 0;
        return file;
    }

    /// <summary>The refusal that a problem of reading stands for; null when it is not the file's fault.</summary>
    public static WorkbookRefusedException? RefusalOf(Exception problem) => problem switch
    {
        WorkbookRefusedException refused => refused,
        XmlException broken when broken.Message.Contains("DTD", StringComparison.Ordinal) => Refusals.Dtd(),
        InvalidDataException or XmlException or EndOfStreamException or NotSupportedException => Refusals.Broken(),
        _ => null,
    };
}
