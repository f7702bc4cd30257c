using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Program08.Pages.Mails;

namespace Program08.Pages;

public static class PagesRegistration
{
    /// <summary>Adds <see cref="PageRenderer"/> and <see cref="MailRenderer"/>, one of each a scope.</summary>
    public static IServiceCollection AddProgram08Pages(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.TryAddScoped<HtmlRenderer>();
        services.TryAddScoped<PageRenderer>();
        services.TryAddScoped<MailRenderer>();
        return services;
    }
}
