namespace Program08.Documents.Tests.Fuzzing;

/// <summary>Spoils bytes without knowing what they mean.</summary>
internal static class ByteMutator
{
    private static readonly byte[][] Interesting =
    [
        [0], [0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0x7F, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80], "PK\u0003\u0004"u8.ToArray(), "PK\u0005\u0006"u8.ToArray(), "\""u8.ToArray(), ";;;;"u8.ToArray(), "\r\n"u8.ToArray(),
        [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    public static byte[] Spoil(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var hit = random.Next(1, 12); hit > 0 && bytes.Count > 0; hit--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 64)));
                    break;
                case 3:
                    bytes.InsertRange(at, Interesting[random.Next(Interesting.Length)]);
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 2_000))));
                    break;
                case 5 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    foreach (var value in Interesting[random.Next(Interesting.Length)])
                    {
                        if (at < bytes.Count)
                        {
                            bytes[at++] = value;
                        }
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
