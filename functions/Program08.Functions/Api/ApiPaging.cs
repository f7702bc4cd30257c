using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Program08.Functions.Api;

/// <summary>Reads which page of a list is asked for. What leads to the next page means nothing to who asks.</summary>
internal static class ApiPaging
{
    public const int Usual = 100;
    public const int Most = 500;

    /// <param name="after">What the last entry of the page before is known by; empty for the first page.</param>
    /// <returns>False when the query is not as documented.</returns>
    public static bool TryRead(HttpRequest request, out string after, out int limit)
    {
        (after, limit) = ("", Usual);
        var (given, count) = (request.Query["after"].ToString(), request.Query["limit"].ToString());
        if (count.Length > 0 && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
        {
            return false;
        }

        try
        {
            after = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(given));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    public static string Next(string last) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(last));
}
