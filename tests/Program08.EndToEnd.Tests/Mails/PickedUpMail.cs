using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Program08.EndToEnd.Tests.Mails;

/// <summary>A mail as its receiver would read it.</summary>
/// <param name="Subject">Decoded.</param>
/// <param name="Text">The plain-text form, decoded.</param>
/// <param name="Html">The HTML form, decoded.</param>
internal sealed partial record PickedUpMail(string MessageId, string To, string Subject, string Text, string Html)
{
    /// <summary>Every address a reader, or a program that checks links before the reader does, can open.</summary>
    public IReadOnlyList<Uri> Links =>
        [.. Address().Matches(Text).Select(match => match.Value).Concat(HtmlAddress().Matches(Html).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value))).Distinct().Select(text => new Uri(text))];

    /// <summary>All mails of a pickup folder.</summary>
    public static IReadOnlyList<PickedUpMail> In(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)] : [];

    public static PickedUpMail Read(string file)
    {
        var message = MimePart.Parse(File.ReadAllBytes(file));
        return new PickedUpMail(
            message.Header("Message-ID"),
            new MailAddress(message.Header("To")).Address,
            message.Header("Subject"),
            message.Leaf("text/plain").Text,
            message.Leaf("text/html").Text);
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Address();

    [GeneratedRegex("href=\"(https?://[^\"]+)\"")]
    private static partial Regex HtmlAddress();
}
