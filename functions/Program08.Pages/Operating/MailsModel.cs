namespace Program08.Pages.Operating;

/// <summary>How mails leave, how many are owed, and which did not go. Forms: none of their own fields to try the server; <c>cycle</c>, <c>key</c>, <c>email</c> to send one again, to another address if need be.</summary>
/// <param name="Way">How mails leave, as facts in pairs.</param>
/// <param name="Mine">The address a trial goes to.</param>
/// <param name="Cycles">Newest first.</param>
/// <param name="Unsent">Waiting after a try that failed, and refused for good; newest first, and one more of a cycle than <see cref="MaximumUnsent"/> when there are more.</param>
public sealed record MailsModel(
    Shell Shell,
    IReadOnlyList<(string Name, string Value)> Way,
    string Mine,
    IReadOnlyList<CycleMailCount> Cycles,
    IReadOnlyList<UnsentMail> Unsent,
    IReadOnlyList<FormError> Errors) : IPageModel
{
    /// <summary>The most mails that are shown: more do not go only while the mail server is down, and then they go by themselves.</summary>
    public const int MaximumUnsent = 100;
}
