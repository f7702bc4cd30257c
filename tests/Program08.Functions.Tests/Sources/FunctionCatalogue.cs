using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Functions.Tests.Sources;

/// <summary>The functions of the app as they are compiled.</summary>
internal static class FunctionCatalogue
{
    public static readonly IReadOnlyList<(string Name, MethodInfo Method)> All =
    [
        .. typeof(Registration).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()?.Name ?? "", method))
            .Where(function => function.Item1.Length > 0),
    ];

    public static readonly IReadOnlyList<HttpFunction> Http =
    [
        .. from function in All
           let trigger = TriggerOf<HttpTriggerAttribute>(function.Method)
           where trigger is not null
           select new HttpFunction(function.Name, trigger.Route ?? function.Name, [.. (trigger.Methods ?? []).Select(method => method.ToLowerInvariant())]),
    ];

    public static IEnumerable<MethodInfo> With<TTrigger>()
        where TTrigger : Attribute =>
        All.Where(function => TriggerOf<TTrigger>(function.Method) is not null).Select(function => function.Method);

    private static TTrigger? TriggerOf<TTrigger>(MethodInfo method)
        where TTrigger : Attribute =>
        method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TTrigger>()).FirstOrDefault(trigger => trigger is not null);
}
