namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline: further middleware, then the function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
