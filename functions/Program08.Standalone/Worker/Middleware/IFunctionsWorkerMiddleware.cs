namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>
/// Stands around the functions of every trigger. It also runs inside the turns of orchestrators: there it awaits nothing of its own before
/// <c>next</c>, or the orchestration breaks.
/// </summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
