using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Hosting.Discovery;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>
/// The innermost link of the pipeline: binds the parameters, makes the instance, calls the method. Awaits nothing but the function itself, because it
/// also runs inside the turns of orchestrators.
/// </summary>
internal static class FunctionExecutor
{
    private static readonly ConcurrentDictionary<MethodInfo, Call> Calls = new();

    public static async Task ExecuteAsync(FunctionContext context)
    {
        var invocation = context.Features.Get<InvocationContext>()
            ?? throw new InvalidOperationException("The function context was replaced by middleware with one that lost its features.");
        var function = invocation.Function;
        var call = Calls.GetOrAdd(function.Method, static method => new Call(method));
        var arguments = new object?[function.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = ParameterBinder.Bind(function.Parameters[i], invocation);
        }

        invocation.Result = await call.InvokeAsync(invocation.InstanceServices, arguments);
    }

    private sealed class Call(MethodInfo method)
    {
        private readonly ObjectFactory? _create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
        private readonly Func<object?, Task<object?>> _read = ReturnValue.ReaderFor(method.ReturnType);

        public Task<object?> InvokeAsync(IServiceProvider services, object?[] arguments)
            => _read(method.Invoke(_create?.Invoke(services, null), BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
    }
}
