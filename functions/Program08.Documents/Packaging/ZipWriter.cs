using System.Buffers.Binary;
using System.Text;

namespace Program08.Documents.Packaging;

/// <summary>Writes zip entries one after another, never more of one in memory than its writer holds. Up to 65,535 entries and 4 GB.</summary>
internal sealed class ZipWriter(Stream output) : IDisposable
{
    private const ushort Version = 20;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private const int HeaderLength = 30;

    /// <summary>UTF-8 names.</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980, the first day zip knows.</summary>
    private const ushort Date = (1 << 5) | 1;

    private readonly MemoryStream directory = new();
    private uint offset;
    private ushort count;

    public void Store(string name, ReadOnlySpan<byte> content)
    {
        var sum = Crc32.Of(content);
        Header(name, Stored, sum, content.Length, content.Length);
        output.Write(content);
        Add(name, Stored, sum, content.Length, content.Length);
    }

    /// <summary>The output must be able to seek: sums and lengths are written when they are known.</summary>
    public void Deflate(string name, Action<Stream> write)
    {
        var header = output.Position;
        Header(name, Deflated, 0, 0, 0);
        using var deflate = new DeterministicDeflate(output);
        write(deflate);
        deflate.Finish();
        var end = output.Position;
        output.Position = header;
        Header(name, Deflated, deflate.Checksum.Value, deflate.Produced, deflate.Written);
        output.Position = end;
        Add(name, Deflated, deflate.Checksum.Value, deflate.Produced, deflate.Written);
    }

    public void End()
    {
        output.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], offset);
        output.Write(end);
    }

    /// <summary>What was written stays as it is: without <see cref="End"/> it is no package.</summary>
    public void Dispose() => directory.Dispose();

    private void Header(string name, ushort method, uint sum, long packed, long length)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        Common(header[4..], method, sum, packed, length, nameBytes.Length);
        output.Write(header);
        output.Write(nameBytes);
    }

    private void Add(string name, ushort method, uint sum, long packed, long length)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        Span<byte> header = stackalloc byte[46];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
        Common(header[6..], method, sum, packed, length, nameBytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], offset);
        directory.Write(header);
        directory.Write(nameBytes);
        offset = checked(offset + HeaderLength + (uint)nameBytes.Length + (uint)packed);
        count = checked((ushort)(count + 1));
    }

    /// <summary>The 26 bytes both kinds of header share, from "version needed" to "extra length".</summary>
    private static void Common(Span<byte> at, ushort method, uint sum, long packed, long length, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], method);
        BinaryPrimitives.WriteUInt16LittleEndian(at[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], sum);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], checked((uint)packed));
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], checked((uint)length));
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(at[24..], 0);
    }
}
