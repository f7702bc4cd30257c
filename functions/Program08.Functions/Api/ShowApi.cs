using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Api.Description;
using Program08.Functions.Webhooks;
using Program08.Pages;
using Program08.Pages.Api;

namespace Program08.Functions.Api;

/// <summary>What programs can ask, for programs and for people. Neither holds anything that is not in the source, so nobody has to sign in.</summary>
public sealed class ShowApi(Web web, IOptions<ReportingOptions> options)
{
    [Function("ReadOpenApi")]
    public IResult Document([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/openapi.json")] HttpRequest request) => ApiJson.Of(request, ApiDocument.Write(new Uri(options.Value.BaseAddress)));

    [Function(nameof(ShowApi))]
    public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tai-lieu-api")] HttpRequest request)
    {
        var site = new Uri(options.Value.BaseAddress);
        return await web.PageAsync<ApiPage>(new ApiModel(web.Shell(request, "Tài liệu API"), site.GetLeftPart(UriPartial.Authority), ApiPages.Routes(), [.. WebhookEvents.Kinds.Select(known => new Choice(known.Kind, known.Words))], ApiPages.Schemas(ApiDocument.Write(site))));
    }
}
