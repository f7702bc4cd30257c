using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>What a method has to be to run as a function on both hosts.</summary>
internal sealed partial class FunctionRules(string name, MethodInfo method, ICollection<string> problems)
{
    private bool _refused;

    public string EntryPoint { get; } = EntryPointOf(method);

    public static string EntryPointOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    /// <summary>Adds a line about this function.</summary>
    public void Refuse(string reason)
    {
        _refused = true;
        problems.Add($"Function {EntryPoint}: {reason}.");
    }

    /// <summary>Null when a rule is broken.</summary>
    public DiscoveredFunction? Check()
    {
        CheckName();
        CheckMethod();
        var triggers = method.GetParameters().Where(p => TriggerOf(p) is not null).ToArray();
        if (triggers.Length != 1)
        {
            Refuse($"it has {triggers.Length} trigger parameters; a function has exactly one");
            return null;
        }

        var trigger = TriggerOf(triggers[0])!;
        if (KindOf(trigger) is not { } kind)
        {
            Refuse($"the trigger {trigger.GetType().Name} is not known to this host");
            return null;
        }

        var parameters = new ParameterRules(kind, trigger, name, Refuse).Bind(method);
        return _refused ? null : new DiscoveredFunction(name, method, kind, trigger, parameters);
    }

    private void CheckName()
    {
        if (!NamePattern().IsMatch(name) || name.Length > 128)
        {
            Refuse($"the name '{name}' is not accepted; accepted: a letter, then letters, digits, '_' or '-', at most 128 characters");
        }
        else if (name.Equals("host", StringComparison.OrdinalIgnoreCase))
        {
            Refuse("the name 'host' is reserved");
        }
    }

    private void CheckMethod()
    {
        var type = method.DeclaringType!;
        if (type.IsNested)
        {
            Refuse("its class is nested; functions are public methods of top-level classes");
        }

        if (!method.IsPublic)
        {
            Refuse("the method is not public; functions are public methods of top-level classes");
        }

        if (type.IsGenericTypeDefinition || method.IsGenericMethodDefinition)
        {
            Refuse("its class or method is generic; functions have no type parameters");
        }

        if (!type.IsClass || (type.IsAbstract && !method.IsStatic))
        {
            Refuse("its class cannot be created; functions are static or instance methods of a class that is not abstract");
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
        {
            Refuse("it is 'async void', whose end and errors nobody sees; return Task");
        }
    }

    private static TriggerBindingAttribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>(inherit: false);

    private static TriggerKind? KindOf(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => TriggerKind.Http,
        TimerTriggerAttribute => TriggerKind.Timer,
        OrchestrationTriggerAttribute => TriggerKind.Orchestration,
        ActivityTriggerAttribute => TriggerKind.Activity,
        _ => null,
    };

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex NamePattern();
}
