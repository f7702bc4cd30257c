using Microsoft.AspNetCore.Http;
using Program08.Standalone.Hosting.Invocation;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>
    /// The request being answered. Null for every other kind of trigger, and in middleware registered before
    /// <c>ConfigureFunctionsWebApplication()</c>.
    /// </summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(InvocationContext.HttpContextKey, out var value) ? value as HttpContext : null;
    }
}
