using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Discovery;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>Fetches the value of a parameter from the place discovery found for it.</summary>
internal static class ParameterBinder
{
    private static readonly ConcurrentDictionary<Type, Func<TaskOrchestrationContext, object?>> InputReaders = new();

    public static object? Bind(BoundParameter parameter, InvocationContext invocation) => parameter.Source switch
    {
        ParameterSource.Trigger => Trigger(parameter, invocation),
        ParameterSource.OrchestrationInput => OrchestrationInput(parameter, (TaskOrchestrationContext)invocation.TriggerValue!),
        ParameterSource.FunctionContext => invocation,
        ParameterSource.Cancellation => invocation.CancellationToken,
        ParameterSource.DurableClient => invocation.InstanceServices.GetRequiredService<DurableEngine>().Client,
        ParameterSource.RouteValue => RouteValues.Read(parameter.Name, invocation.Http!.Request.RouteValues[parameter.Name], parameter.ValueType, parameter.Default),
        _ => throw new InvalidOperationException($"Unknown parameter source {parameter.Source}."),
    };

    private static object? Trigger(BoundParameter parameter, InvocationContext invocation) => invocation.Function.Kind switch
    {
        TriggerKind.Http => invocation.Http!.Request,
        TriggerKind.Activity when parameter.ValueType == typeof(FunctionContext) => invocation,
        TriggerKind.Activity => ActivityInput(parameter, invocation),
        _ => invocation.TriggerValue,
    };

    private static object? ActivityInput(BoundParameter parameter, InvocationContext invocation)
    {
        var serializer = invocation.InstanceServices.GetRequiredService<DurableEngineOptions>().Serializer;
        var value = invocation.TriggerValue is string json ? JsonSerializer.Deserialize(json, parameter.ValueType, serializer) : null;
        return value ?? parameter.Default;
    }

    /// <summary>Only a value of exactly the declared type is handed in: the Azure host leaves the parameter unbound otherwise, and the call fails.</summary>
    private static object? OrchestrationInput(BoundParameter parameter, TaskOrchestrationContext context)
    {
        var value = InputReaders.GetOrAdd(parameter.ValueType, InputReaderFor)(context);
        if (value is null)
        {
            return parameter.Default;
        }

        return value.GetType() == parameter.ValueType
            ? value
            : throw new InvalidOperationException(
                $"The input of orchestration '{context.InstanceId}' is a {value.GetType()}; parameter '{parameter.Name}' takes exactly {parameter.ValueType}.");
    }

    private static Func<TaskOrchestrationContext, object?> InputReaderFor(Type type)
        => typeof(ParameterBinder).GetMethod(nameof(ReadInput), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<TaskOrchestrationContext, object?>>();

    private static object? ReadInput<T>(TaskOrchestrationContext context) => context.GetInput<T>();
}
