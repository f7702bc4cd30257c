using System.Buffers.Binary;

namespace Program08.Documents.Packaging;

/// <summary>
/// Deflates (RFC 1951) in one way on every machine and in every version of the runtime, which no library promises: the nearest of the latest few repetitions that is longest,
/// written in the fixed code. Text of tables shrinks to a sixth to a twentieth. Memory: some 600 KB, whatever is written.
/// </summary>
internal sealed class DeterministicDeflate(Stream output) : Stream
{
    private const int Window = 32 * 1024;
    private const int Capacity = 4 * Window;
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int MostCandidates = 16;
    private const int HashBits = 15;
    private const int EndOfBlock = 256;

    private static readonly (uint Code, int Length)[] Literals = [.. Enumerable.Range(0, 288).Select(LiteralCode)];
    private static readonly int[] LengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] DistanceBases = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    // What was written, from the place `start` of the whole on; `at` is how far it is encoded, as a place in the buffer.
    private readonly byte[] buffer = new byte[Capacity];
    private readonly byte[] encoded = new byte[Window];

    // Places of the whole plus one, so that nothing is 0: the latest of each hash, and before each place the one before of the same hash.
    private readonly long[] latest = new long[1 << HashBits];
    private readonly long[] before = new long[Window];
    private long start;
    private int at;
    private int filled;
    private ulong bits;
    private int bitCount;
    private int encodedCount;
    private bool isBegun;

    /// <summary>Of what was written so far.</summary>
    public Crc32 Checksum { get; } = new();

    /// <summary>Bytes written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Bytes that came of them; all only after <see cref="Finish"/>.</summary>
    public long Produced { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> content)
    {
        Checksum.Add(content);
        Written += content.Length;
        while (!content.IsEmpty)
        {
            var count = Math.Min(content.Length, Capacity - filled);
            content[..count].CopyTo(buffer.AsSpan(filled));
            filled += count;
            content = content[count..];
            if (filled == Capacity)
            {
                Encode(filled - LongestMatch);
                Slide();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Ends what was written; nothing may come after.</summary>
    public void Finish()
    {
        Encode(filled);
        Put(Literals[EndOfBlock]);
        Put(0, (8 - (bitCount % 8)) % 8);
        Drain();
        Send();
    }

    // What was written may still be part of a repetition: it goes out when enough has come, or at the end.
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Encode(int until)
    {
        if (!isBegun)
        {
            // The one block there is: the last (1), in the fixed code (01).
            Put(0b011, 3);
            isBegun = true;
        }

        while (at < until)
        {
            var (length, distance) = Longest();
            if (length >= ShortestMatch)
            {
                PutMatch(length, distance);
            }
            else
            {
                length = 1;
                Put(Literals[buffer[at]]);
            }

            for (var end = at + length; at < end; at++)
            {
                Remember();
            }
        }
    }

    private (int Length, int Distance) Longest()
    {
        var most = Math.Min(LongestMatch, filled - at);
        if (most < ShortestMatch)
        {
            return (0, 0);
        }

        var (place, best, distance) = (start + at, 0, 0);
        var candidate = latest[Hash()];
        for (var tries = 0; tries < MostCandidates && candidate > 0 && place - (candidate - 1) <= Window; tries++)
        {
            var from = (int)(candidate - 1 - start);
            var length = buffer.AsSpan(at, most).CommonPrefixLength(buffer.AsSpan(from, most));
            if (length > best)
            {
                (best, distance) = (length, at - from);
                if (best == most)
                {
                    break;
                }
            }

            candidate = before[(candidate - 1) % Window];
        }

        return (best, distance);
    }

    private void Remember()
    {
        if (filled - at < ShortestMatch)
        {
            return;
        }

        var (hash, place) = (Hash(), start + at);
        before[place % Window] = latest[hash];
        latest[hash] = place + 1;
    }

    private int Hash() => (int)(unchecked(BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(at)) * 2654435761u) >> (32 - HashBits));

    private void Slide()
    {
        var gone = at - Window;
        buffer.AsSpan(gone, filled - gone).CopyTo(buffer);
        start += gone;
        at -= gone;
        filled -= gone;
    }

    private void PutMatch(int length, int distance)
    {
        var code = Base(LengthBases, length);
        Put(Literals[EndOfBlock + 1 + code]);
        Put((uint)(length - LengthBases[code]), code is < 8 or 28 ? 0 : (code - 4) / 4);
        code = Base(DistanceBases, distance);
        Put(Reversed((uint)code, 5), 5);
        Put((uint)(distance - DistanceBases[code]), code < 4 ? 0 : (code - 2) / 2);
    }

    /// <summary>Of the last base that is not above the value.</summary>
    private static int Base(int[] bases, int value)
    {
        var index = Array.BinarySearch(bases, value);
        return index >= 0 ? index : ~index - 1;
    }

    private void Put((uint Code, int Length) code) => Put(code.Code, code.Length);

    private void Put(uint value, int count)
    {
        bits |= (ulong)value << bitCount;
        bitCount += count;
        if (bitCount >= 32)
        {
            Drain();
        }
    }

    private void Drain()
    {
        for (; bitCount >= 8; bitCount -= 8, bits >>= 8)
        {
            encoded[encodedCount++] = (byte)bits;
            if (encodedCount == encoded.Length)
            {
                Send();
            }
        }
    }

    private void Send()
    {
        output.Write(encoded, 0, encodedCount);
        Produced += encodedCount;
        encodedCount = 0;
    }

    /// <summary>The fixed code of RFC 1951, 3.2.6, its bits in the order in which they are written.</summary>
    private static (uint Code, int Length) LiteralCode(int symbol) => symbol switch
    {
        < 144 => (Reversed(0x30 + (uint)symbol, 8), 8),
        < 256 => (Reversed(0x190 + (uint)symbol - 144, 9), 9),
        < 280 => (Reversed((uint)symbol - 256, 7), 7),
        _ => (Reversed(0xC0 + (uint)symbol - 280, 8), 8),
    };

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++)
        {
            reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        }

        return reversed;
    }
}
