using Program08.Pages;

namespace Program08.Functions.Access;

/// <summary>Style, script and fonts, from the program itself, under names that change with their content.</summary>
public sealed class ServeAsset(Web web)
{
    [Function(nameof(ServeAsset))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tai-nguyen/{name}")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!PageAssets.Files.TryGetValue(Web.Route(request, "name"), out var asset))
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
