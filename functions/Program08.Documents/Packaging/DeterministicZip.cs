using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Program08.Documents.Packaging;

/// <summary>
/// Writes a package so that equal content gives equal bytes on every machine: entries in a fixed order, all at the same time, stored and not deflated
/// (deflate's output depends on the zlib at hand), and no field that names the operating system.
/// </summary>
internal static class DeterministicZip
{
    private const ushort Version = 20;

    /// <summary>UTF-8 names.</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980, the first day zip knows.</summary>
    private const ushort Date = (1 << 5) | 1;

    /// <summary>Rewrites a package made by another library.</summary>
    public static void Repack(Stream package, Stream output)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var entries = archive.Entries
            .Select(entry => (entry.FullName, Content: Inflate(entry)))
            .OrderBy(entry => Rank(entry.FullName))
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
        Write(entries, output);
    }

    public static void Write(IEnumerable<(string Name, byte[] Content)> entries, Stream output)
    {
        var directory = new MemoryStream();
        uint offset = 0;
        ushort count = 0;
        Span<byte> header = stackalloc byte[46];
        foreach (var (name, content) in entries)
        {
            var nameBytes = Encoding.UTF8.GetBytes(name);
            var sum = Crc32.Of(content);

            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
            Common(header[4..], sum, content.Length, nameBytes.Length);
            output.Write(header[..30]);
            output.Write(nameBytes);
            output.Write(content);

            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
            Common(header[6..], sum, content.Length, nameBytes.Length);
            header[32..].Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header[42..], offset);
            directory.Write(header);
            directory.Write(nameBytes);

            offset = checked(offset + 30 + (uint)nameBytes.Length + (uint)content.Length);
            count = checked((ushort)(count + 1));
        }

        output.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        End(output, count, (uint)directory.Length, offset);
    }

    /// <summary>The 26 bytes both kinds of header share, from "version needed" to "extra length".</summary>
    private static void Common(Span<byte> at, uint sum, int length, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(at[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], sum);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(at[24..], 0);
    }

    private static void End(Stream output, ushort count, uint size, uint offset)
    {
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], offset);
        output.Write(end);
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
