using System.Text.RegularExpressions;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Api.Description;

/// <summary>One route for programs, as the document, its page and the tests describe it.</summary>
/// <param name="Id">Of the function.</param>
/// <param name="Method">"get", "post".</param>
/// <param name="Path">From the root of the site, with path parameters in braces.</param>
/// <param name="Group">Heading it stands under.</param>
/// <param name="Scope">That a key needs; null when any key will do, or none at all.</param>
/// <param name="NeedsKey">Whether anything is asked of who calls.</param>
/// <param name="Note">What else there is to know; null for nothing.</param>
/// <param name="Answer">Type of the JSON answer; null for a file, or the document itself.</param>
/// <param name="Files">Media types of an answer that is a file.</param>
/// <param name="Body">What is sent; null for nothing.</param>
/// <param name="Refusals">Statuses besides those of every route.</param>
internal sealed partial record ApiOperation(
    string Id,
    string Method,
    string Path,
    LocalText Group,
    LocalText Summary,
    ApiScope? Scope = null,
    bool NeedsKey = true,
    LocalText? Note = null,
    IReadOnlyList<ApiQuery>? Queries = null,
    Type? Answer = null,
    IReadOnlyList<string>? Files = null,
    ApiBody? Body = null,
    int Success = StatusCodes.Status200OK,
    IReadOnlyList<int>? Refusals = null)
{
    /// <summary>What stands in braces in the path, in its order.</summary>
    public IEnumerable<ApiQuery> PathParameters => Braced().Matches(Path).Select(match => ApiOperations.PathParameters[match.Groups[1].Value]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Braced();
}
