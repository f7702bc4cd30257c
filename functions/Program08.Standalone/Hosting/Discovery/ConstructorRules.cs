using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>Finds function classes whose constructor asks for something nobody registered, at start and not at their first call.</summary>
internal static class ConstructorRules
{
    public static void Check(IEnumerable<DiscoveredFunction> functions, IServiceProviderIsService services, ICollection<string> problems)
    {
        foreach (var group in functions.Where(f => !f.Method.IsStatic).GroupBy(f => f.Method.DeclaringType!))
        {
            // Of several constructors the right one is chosen when the class is made; only a single one can be judged here.
            if (group.Key.GetConstructors() is not [var constructor])
            {
                continue;
            }

            foreach (var missing in constructor.GetParameters().Where(p => !IsFilled(p, services)))
            {
                problems.Add($"Function {group.First().EntryPoint}: its class needs {missing.ParameterType}, which is not registered.");
            }
        }
    }

    private static bool IsFilled(ParameterInfo parameter, IServiceProviderIsService services)
        => parameter.HasDefaultValue || parameter.IsDefined(typeof(FromKeyedServicesAttribute)) || services.IsService(parameter.ParameterType);
}
