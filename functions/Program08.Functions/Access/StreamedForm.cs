using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Program08.Functions.Access;

/// <summary>A form with a file, read part by part: the token first, then the file as it streams in.</summary>
public static class StreamedForm
{
    private const int LongestField = 8 * 1024;
    private const int MostFields = 20;

    /// <summary>The file part, or null when the form has none, is damaged, or carries no valid token before the file.</summary>
    /// <param name="needsToken">False only where no browser's session counts.</param>
    public static async Task<StreamedFile?> ReadFileAsync(HttpRequest request, string fieldName, CancellationToken cancellation, bool needsToken = true)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 200 } boundary)
        {
            return null;
        }

        var antiforgery = request.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        var tokenField = antiforgery.GetTokens(request.HttpContext);
        var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = LongestField };
        var trusted = !needsToken;
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    return null;
                }

                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
                if (!disposition.IsFileDisposition() && name == tokenField.FormFieldName)
                {
                    request.Headers[tokenField.HeaderName ?? "RequestVerificationToken"] = await ReadFieldAsync(section.Body, cancellation);
                    trusted = await antiforgery.IsRequestValidAsync(request.HttpContext);
                }
                else if (!disposition.IsFileDisposition() && name is not null && fields.Count < MostFields)
                {
                    fields[name] = await ReadFieldAsync(section.Body, cancellation);
                }
                else if (disposition.IsFileDisposition() && name == fieldName)
                {
                    var fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
                    return trusted ? new StreamedFile(CleanName(fileName), section.Body, fields) : null;
                }
            }
        }
        catch (InvalidDataException)
        {
            // A form that breaks its own limits is no form.
            return null;
        }

        return null;
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
    }

    /// <summary>The last part of whatever path a browser sends, without what could disturb a page, a header or a file system.</summary>
    public static string CleanName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        var clean = new string([.. name.Where(c => !char.IsControl(c) && !"\"<>|:*?".Contains(c, StringComparison.Ordinal) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]);
        return clean.Length switch
        {
            0 => "tep.xlsx",
            > 150 => clean[^150..],
            _ => clean,
        };
    }
}
