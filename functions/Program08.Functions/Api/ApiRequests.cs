using Microsoft.Net.Http.Headers;
using Program08.Functions.Access;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>Tells requests of programs from those of people, and whose key they carry.</summary>
internal static class ApiRequests
{
    /// <summary>What every address for programs begins with.</summary>
    public const string Root = "/api/v1";

    private const string Scheme = "Bearer ";
    private static readonly object Item = new();

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text after <c>Authorization: Bearer</c>; null when there is no such header.</summary>
    public static string? Token(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;

    /// <summary>Whether anything stands in the header that could be a credential, of whatever kind: a session then counts no more.</summary>
    public static bool HasCredentials(HttpRequest request) => request.Headers.ContainsKey(HeaderNames.Authorization);

    public static ApiKeyRecord? ApiKey(this HttpContext http) => http.Items.TryGetValue(Item, out var value) ? value as ApiKeyRecord : null;

    public static void SetApiKey(this HttpContext http, ApiKeyRecord key)
    {
        http.Items[Item] = key;
        http.SetPerson(key.AsPerson());
    }

    /// <summary>Whether the request may read what the scope opens: a key by its scopes, a person by the role that sees the pages of it.</summary>
    public static bool MayRead(HttpRequest request, ApiScope scope)
    {
        var person = Web.Person(request);
        return request.HttpContext.ApiKey() is { } key ? key.Allows(scope) : scope switch
        {
            ApiScope.Cycles => MayUse.FollowCycles(person),
            ApiScope.Returns => MayUse.FollowCycles(person),
            ApiScope.Reports => MayUse.ReadReport(person),
            ApiScope.History => MayUse.ReadHistory(person),
            ApiScope.Submit => false,
        };
    }
}
