namespace Program08.Documents.Packaging;

/// <summary>The checksum of zip entries (reflected polynomial 0xEDB88320) of what was added so far.</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = Build();
    private uint sum = 0xFFFFFFFFu;

    public uint Value => ~sum;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = new Crc32();
        crc.Add(bytes);
        return crc.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var known = sum;
        foreach (var value in bytes)
        {
            known = Table[(byte)(known ^ value)] ^ (known >> 8);
        }

        sum = known;
    }

    private static uint[] Build()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[index] = value;
        }

        return table;
    }
}
