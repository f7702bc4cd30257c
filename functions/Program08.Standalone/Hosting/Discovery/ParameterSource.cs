namespace Program08.Standalone.Hosting.Discovery;

/// <summary>Where a parameter's value comes from.</summary>
internal enum ParameterSource
{
    Trigger,
    OrchestrationInput,
    FunctionContext,
    Cancellation,
    DurableClient,
    RouteValue,
}
