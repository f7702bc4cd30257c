using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Program08.Reporting.Consolidation;

/// <summary>What an approval is bound to and every page prints.</summary>
public static class ReportHash
{
    // A document prints it on each of its pages, and a report of a city is megabytes as JSON. Reports don't change.
    private static readonly ConditionalWeakTable<CityReport, string> Known = [];

    /// <returns>SHA-256 of the canonical JSON in UTF-8, 64 lower-case hex digits.</returns>
    public static string Of(CityReport report) => Known.GetValue(report, Make);

    private static string Make(CityReport report)
    {
        using var text = new HashedText();
        CityReportJson.Write(report, text);
        return text.Hash();
    }

    /// <summary>Takes text piece by piece and keeps nothing but its sum.</summary>
    private sealed class HashedText : IBufferWriter<byte>, IDisposable
    {
        private readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private byte[] piece = new byte[128 * 1024];

        public string Hash() => Convert.ToHexStringLower(sum.GetHashAndReset());

        public void Advance(int count) => sum.AppendData(piece, 0, count);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (piece.Length < sizeHint)
            {
                piece = new byte[sizeHint];
            }

            return piece;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public void Dispose() => sum.Dispose();
    }
}
