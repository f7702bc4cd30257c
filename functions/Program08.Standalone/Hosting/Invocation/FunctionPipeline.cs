using Microsoft.Azure.Functions.Worker.Middleware;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>The function middleware in the order of registration, then the function; the same for every kind of trigger.</summary>
internal sealed class FunctionPipeline
{
    private readonly FunctionExecutionDelegate _run;

    public FunctionPipeline(IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        _run = middleware.Reverse().Aggregate((FunctionExecutionDelegate)FunctionExecutor.ExecuteAsync, (next, add) => add(next));
    }

    public Task RunAsync(InvocationContext invocation) => _run(invocation);
}
