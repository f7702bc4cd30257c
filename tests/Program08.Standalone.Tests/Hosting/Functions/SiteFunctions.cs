using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace Program08.Standalone.Tests.Hosting.Functions;

/// <summary>What a site with forms and sign-in does, without any middleware of the web pipeline.</summary>
public sealed class SiteFunctions(IAntiforgery antiforgery)
{
    [Function("Page")]
    public static IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request)
        => new RazorComponentResult<Hello>(new { Name = "quận <Hoàng Mai>" });

    [Function("Rendered")]
    public static async Task<IResult> Rendered([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rendered")] HttpRequest request, FunctionContext context)
    {
        await using var renderer = new HtmlRenderer(context.InstanceServices, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Name"] = "Mai" });
            return (await renderer.RenderComponentAsync<Hello>(parameters)).ToHtmlString();
        });
        return Results.Content(html, "text/html; charset=utf-8");
    }

    [Function("Form")]
    public IResult Form([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "form")] HttpRequest request)
        => Results.Text(antiforgery.GetAndStoreTokens(request.HttpContext).RequestToken);

    [Function("FormPost")]
    public async Task<IResult> FormPost([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "form")] HttpRequest request)
        => await antiforgery.IsRequestValidAsync(request.HttpContext) ? Results.Text((await request.ReadFormAsync())["unit"]) : Results.BadRequest();

    [Function("SignedIn")]
    public static async Task<IResult> SignedIn([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "signed-in")] HttpRequest request)
        => Results.Text($"{(await request.HttpContext.AuthenticateAsync("Always")).Succeeded}");

    private sealed class Hello : ComponentBase
    {
        [Parameter]
        public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Name);
            builder.CloseElement();
        }
    }
}
