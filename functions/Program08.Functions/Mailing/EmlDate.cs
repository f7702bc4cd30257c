using System.Globalization;
using System.Text;

namespace Program08.Functions.Mailing;

/// <summary>
/// The Date header of a written message. The platform's mail writer always takes the machine's clock; a cycle that runs on another clock
/// would otherwise leave mails of the wrong day.
/// </summary>
internal static class EmlDate
{
    private static ReadOnlySpan<byte> Header => "\r\nDate: "u8;

    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <param name="message">A message with one unfolded Date header, as the platform writes it, not as the first header.</param>
    /// <param name="date">Written in UTC.</param>
    /// <exception cref="InvalidDataException">There is no such header.</exception>
    public static byte[] Set(ReadOnlySpan<byte> message, DateTimeOffset date)
    {
        var header = message.IndexOf(Header);
        var body = message.IndexOf("\r\n\r\n"u8);
        if (header < 0 || body < header)
        {
            throw new InvalidDataException("The message has no Date header.");
        }

        var start = header + Header.Length;
        var length = message[start..].IndexOf(LineEnd);
        var text = date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        return [.. message[..start], .. Encoding.ASCII.GetBytes(text), .. message[(start + length)..]];
    }
}
