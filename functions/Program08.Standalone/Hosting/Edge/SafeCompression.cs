using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>
/// Compresses what is public, and a person's own pages only when the browser says that the request was not made by another site. Without a stranger's
/// requests, the length of a compressed page cannot be made to tell what stands in it (BREACH).
/// </summary>
internal sealed class SafeCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    public static void Configure(ResponseCompressionOptions compression)
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "application/json", "image/svg+xml"];
    }

    public override bool ShouldCompressResponse(HttpContext context) =>
        base.ShouldCompressResponse(context) && (context.Response.GetTypedHeaders().CacheControl?.Public == true || context.Request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none");
}
