using System.IO.Compression;

namespace Program08.Documents.Packaging;

/// <summary>
/// Writes a package so that equal content gives equal bytes on every machine: entries in a fixed order, all at the same time, stored, or deflated in the one way of
/// <see cref="DeterministicDeflate"/> (a library's output depends on the zlib at hand), and no field that names the operating system.
/// </summary>
internal static class DeterministicZip
{
    /// <summary>Rewrites a package made by another library.</summary>
    /// <param name="rewrite">Writes an entry instead of as it is; false leaves it. Called in the order of the entries.</param>
    /// <param name="isDeflated">Needs an output that can seek.</param>
    public static void Repack(Stream package, Stream output, Func<string, byte[], Stream, bool>? rewrite = null, bool isDeflated = false)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var zip = new ZipWriter(output);
        foreach (var entry in archive.Entries.OrderBy(entry => Rank(entry.FullName)).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var content = Inflate(entry);
            if (isDeflated)
            {
                zip.Deflate(entry.FullName, stream => Write(entry.FullName, content, stream));
            }
            else
            {
                using var memory = new MemoryStream();
                Write(entry.FullName, content, memory);
                zip.Store(entry.FullName, memory.GetBuffer().AsSpan(0, (int)memory.Length));
            }
        }

        zip.End();

        void Write(string name, byte[] content, Stream stream)
        {
            if (rewrite?.Invoke(name, content, stream) != true)
            {
                stream.Write(content);
            }
        }
    }

    /// <summary>Content types first, then the package's relationships: readers that stream expect them there.</summary>
    private static int Rank(string name) => name switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };

    private static byte[] Inflate(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
