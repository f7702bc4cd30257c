using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Program08.Pages;

/// <summary>Writes a page out as HTML. One renderer a request: it keeps what it rendered until its scope ends.</summary>
public sealed class PageRenderer(HtmlRenderer renderer)
{
    /// <summary>The whole document of a page component, which takes the model in its parameter <c>Model</c>.</summary>
    public Task<string> RenderAsync<TComponent>(object model)
        where TComponent : IComponent
    {
        ArgumentNullException.ThrowIfNull(model);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(parameters);
            return PlainLetters.Restore(root.ToHtmlString());
        });
    }
}
