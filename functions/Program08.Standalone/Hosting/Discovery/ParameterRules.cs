using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>Finds for each parameter where its value comes from, and refuses what one of the hosts could not fill.</summary>
internal sealed class ParameterRules(TriggerKind kind, TriggerBindingAttribute trigger, string functionName, Action<string> refuse)
{
    private bool _hasInput;

    public IReadOnlyList<BoundParameter> Bind(MethodInfo method)
    {
        CheckTrigger();
        return [.. method.GetParameters().Select(Bind).OfType<BoundParameter>()];
    }

    private BoundParameter? Bind(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef)
        {
            refuse($"parameter '{parameter.Name}' is passed by reference; values are handed in");
            return null;
        }

        if (parameter.GetCustomAttribute<BindingAttribute>(inherit: false) is { } binding)
        {
            return binding is TriggerBindingAttribute ? BindTrigger(parameter) : BindInput(parameter, binding);
        }

        if (type == typeof(FunctionContext))
        {
            return new BoundParameter(parameter, ParameterSource.FunctionContext, "");
        }

        if (type == typeof(CancellationToken))
        {
            if (kind == TriggerKind.Orchestration)
            {
                refuse($"parameter '{parameter.Name}': an orchestrator has no CancellationToken");
            }

            return new BoundParameter(parameter, ParameterSource.Cancellation, "");
        }

        return kind switch
        {
            TriggerKind.Orchestration => BindOrchestrationInput(parameter),
            TriggerKind.Http => BindRouteValue(parameter),
            _ => Unbound(parameter),
        };
    }

    private BoundParameter? BindTrigger(ParameterInfo parameter)
    {
        var (type, bindingType) = kind switch
        {
            TriggerKind.Http => (typeof(HttpRequest), "httpTrigger"),
            TriggerKind.Timer => (typeof(TimerInfo), "timerTrigger"),
            TriggerKind.Orchestration => (typeof(TaskOrchestrationContext), "orchestrationTrigger"),
            TriggerKind.Activity => (parameter.ParameterType, "activityTrigger"),
            _ => throw new InvalidOperationException($"Unknown trigger kind {kind}."),
        };
        if (parameter.ParameterType != type)
        {
            refuse($"parameter '{parameter.Name}' is {parameter.ParameterType.Name}; {bindingType} hands in {type.Name}");
        }

        if (kind == TriggerKind.Activity && parameter.ParameterType == typeof(CancellationToken))
        {
            refuse($"parameter '{parameter.Name}' is {parameter.ParameterType.Name}; the trigger of an activity is its input");
        }

        return new BoundParameter(parameter, ParameterSource.Trigger, bindingType);
    }

    private BoundParameter? BindInput(ParameterInfo parameter, BindingAttribute binding)
    {
        if (kind == TriggerKind.Orchestration)
        {
            refuse($"parameter '{parameter.Name}': an orchestrator has no binding but its trigger");
        }

        if (binding is not DurableClientAttribute)
        {
            refuse($"parameter '{parameter.Name}': the binding {binding.GetType().Name} is not known to this host");
            return null;
        }

        if (parameter.ParameterType != typeof(DurableTaskClient))
        {
            refuse($"parameter '{parameter.Name}' is {parameter.ParameterType.Name}; durableClient hands in DurableTaskClient");
        }

        return new BoundParameter(parameter, ParameterSource.DurableClient, "durableClient");
    }

    private BoundParameter? BindOrchestrationInput(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (_hasInput)
        {
            return Unbound(parameter);
        }

        _hasInput = true;
        if (type.IsInterface || type.IsAbstract || type == typeof(object) || Nullable.GetUnderlyingType(type) is not null)
        {
            refuse($"parameter '{parameter.Name}' is {type.Name}; the input of an orchestrator is given to a parameter of exactly its type (a sealed record, string, int)");
        }

        return new BoundParameter(parameter, ParameterSource.OrchestrationInput, "");
    }

    private BoundParameter? BindRouteValue(ParameterInfo parameter)
    {
        var route = ((HttpTriggerAttribute)trigger).Route;
        var known = route is { Length: > 0 } && RouteRules.TryParse(route, out var pattern)
            && pattern.Parameters.Any(p => p.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (!known)
        {
            return Unbound(parameter);
        }

        if (!RouteValues.CanRead(parameter.ParameterType))
        {
            refuse($"parameter '{parameter.Name}' is {parameter.ParameterType.Name}, which cannot be read from a route");
        }

        return new BoundParameter(parameter, ParameterSource.RouteValue, "");
    }

    private BoundParameter? Unbound(ParameterInfo parameter)
    {
        refuse($"parameter '{parameter.Name}' is bound to nothing");
        return null;
    }

    private void CheckTrigger()
    {
        switch (trigger)
        {
            case HttpTriggerAttribute { AuthLevel: not AuthorizationLevel.Anonymous } http:
                refuse($"its authorization level is {http.AuthLevel}; this host knows no keys, accepted: Anonymous");
                break;
            case OrchestrationTriggerAttribute { Orchestration: { } other } when !other.Equals(functionName, StringComparison.OrdinalIgnoreCase):
                refuse($"its trigger names it '{other}'; an orchestrator goes by its function name");
                break;
            case ActivityTriggerAttribute { Activity: { } other } when !other.Equals(functionName, StringComparison.OrdinalIgnoreCase):
                refuse($"its trigger names it '{other}'; an activity goes by its function name");
                break;
            default:
                break;
        }
    }
}
