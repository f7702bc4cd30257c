using Microsoft.Extensions.Options;
using Program08.Pages.Api;

namespace Program08.Functions.Api.Description;

/// <summary>What programs can ask, described once: it is put together from types and comments, anybody may read it, and it changes with the program alone.</summary>
public sealed class ApiDescription
{
    private readonly Lazy<byte[]> document;
    private readonly Lazy<IReadOnlyList<ApiRouteRow>> routes;
    private readonly Lazy<IReadOnlyList<ApiSchemaRow>> schemas;

    public ApiDescription(IOptions<ReportingOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Site = new Uri(options.Value.BaseAddress);
        document = new(() => ApiDocument.Write(Site));
        routes = new(ApiPages.Routes);
        schemas = new(() => ApiPages.Schemas(document.Value));
    }

    /// <summary>Absolute address of the site.</summary>
    public Uri Site { get; }

    /// <summary>OpenAPI 3.1, JSON in UTF-8.</summary>
    internal byte[] Document => document.Value;

    public IReadOnlyList<ApiRouteRow> Routes => routes.Value;

    public IReadOnlyList<ApiSchemaRow> Schemas => schemas.Value;
}
