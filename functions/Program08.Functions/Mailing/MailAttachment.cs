namespace Program08.Functions.Mailing;

/// <param name="FileName">With extension; Vietnamese letters allowed.</param>
/// <param name="ContentType">Media type, for example <c>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet</c>.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
