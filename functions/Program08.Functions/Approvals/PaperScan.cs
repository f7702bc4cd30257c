using Program08.Documents.Evidence;
using Program08.Documents.Pdf;
using Program08.Functions.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Approvals;

/// <summary>Looks at the scan of a decision before it is kept.</summary>
internal static class PaperScan
{
    /// <summary>Holds a scan against the report that waits.</summary>
    /// <param name="content">Seekable.</param>
    /// <returns>What it is by its content and whether the report's hash was read in it; a failure when it is another's paper, nothing of these kinds, or protected.</returns>
    public static async Task<Outcome<(EvidenceKind Kind, bool IsHashRead)>> CompareAsync(string reportHash, string fileName, Stream content, CancellationToken cancellation)
    {
        switch (EvidenceKinds.Of(content))
        {
            case EvidenceKind.Jpeg:
                return Outcomes.Success((EvidenceKind.Jpeg, false));
            case EvidenceKind.Png:
                return Outcomes.Success((EvidenceKind.Png, false));
            case EvidenceKind.Pdf:
                var bytes = new byte[content.Length];
                content.Position = 0;
                await content.ReadExactlyAsync(bytes, cancellation);
                return PdfReader.Read(bytes) switch
                {
                    PdfReading.Encrypted => Refused(Refusals.SignedCopyProtected(fileName)),
                    PdfReading.Readable readable => PrintedHash.Compare(readable.Texts, reportHash) switch
                    {
                        (_, { } other) => Refused(PaperRefusals.OfAnother(fileName, PrintedHash.Beginning(other))),
                        var (isRead, _) => Outcomes.Success((EvidenceKind.Pdf, isRead)),
                    },
                    _ => Refused(PaperRefusals.Kind(fileName, content.Length)),
                };
            default:
                return Refused(PaperRefusals.Kind(fileName, content.Length));
        }
    }

    private static Outcome<(EvidenceKind Kind, bool IsHashRead)> Refused(Failure failure) => Outcomes.Fail<(EvidenceKind, bool)>(failure);
}
