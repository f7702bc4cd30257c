namespace Program08.Storage.Records;

/// <param name="Hash">Of the content in the upload store.</param>
public sealed record MailRecordAttachment(string FileName, string ContentType, string Hash);
