using Program08.Functions.Access;
using Program08.Functions.Api.Description;
using Program08.Functions.Webhooks;
using Program08.Pages;
using Program08.Pages.Api;

namespace Program08.Functions.Api;

/// <summary>What programs can ask, for programs and for people. Neither holds anything that is not in the source, so nobody has to sign in.</summary>
public sealed class ShowApi(Web web, ApiDescription description)
{
    [Function("ReadOpenApi")]
    public IResult Document([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/openapi.json")] HttpRequest request) => ApiJson.Of(request, description.Document);

    [Function(nameof(ShowApi))]
    public Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tai-lieu-api")] HttpRequest request) => web.PageAsync<ApiPage>(new ApiModel(
        web.Shell(request, "Tài liệu API"),
        description.Site.GetLeftPart(UriPartial.Authority),
        description.Routes,
        [.. WebhookEvents.Kinds.Select(known => new Choice(known.Kind, known.Words))],
        description.Schemas));
}
