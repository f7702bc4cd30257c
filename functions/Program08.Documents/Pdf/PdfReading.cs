namespace Program08.Documents.Pdf;

/// <summary>What could be read of a file that is said to be a PDF.</summary>
public abstract record PdfReading
{
    private PdfReading()
    {
    }

    public sealed record NoPdf : PdfReading;

    /// <summary>Protected with a password, for opening or for changing.</summary>
    public sealed record Encrypted : PdfReading;

    /// <param name="Texts">What its pages say, white space left out, in no certain order; none for a scan. Where the letters of a page can be read in several ways, each is one.</param>
    public sealed record Readable(IReadOnlyList<string> Texts) : PdfReading;
}
