namespace Program08.Storage.Records;

/// <param name="Hash">Of the content in the upload store.</param>
/// <param name="Length">In bytes; 0 in rows from before it was written down.</param>
public sealed record MailRecordAttachment(string FileName, string ContentType, string Hash, long Length = 0)
{
    /// <summary>What mail servers take, with what the encoding of attachments adds.</summary>
    private const long MostOfAMail = 18 * 1024 * 1024;

    /// <summary>Documents in their order as far as they fit into one mail; the others are behind its link.</summary>
    public static IReadOnlyList<MailRecordAttachment> Fitting(IReadOnlyList<MailRecordAttachment> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<MailRecordAttachment> fitting = [];
        foreach (var document in documents)
        {
            if (fitting.Sum(known => known.Length) + document.Length <= MostOfAMail)
            {
                fitting.Add(document);
            }
        }

        return fitting;
    }
}
