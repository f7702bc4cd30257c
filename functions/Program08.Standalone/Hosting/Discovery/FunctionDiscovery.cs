using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>
/// Finds the functions by reflection. The Azure build indexes functions when it is compiled and leaves some out without a word; here whatever it
/// would leave out, or could not run, is refused at start, so that both hosts run the same functions or neither starts.
/// </summary>
internal static class FunctionDiscovery
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <param name="types">Classes to look into, all of an assembly as a rule.</param>
    /// <param name="problems">Gets a line for each broken rule; a function with one is not returned.</param>
    public static IReadOnlyList<DiscoveredFunction> Discover(IEnumerable<Type> types, ICollection<string> problems)
    {
        var found = new List<DiscoveredFunction>();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var method in types.SelectMany(type => type.GetMethods(Declared)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>(inherit: false) is not { } attribute)
            {
                continue;
            }

            var rules = new FunctionRules(attribute.Name, method, problems);
            if (!names.TryAdd(attribute.Name, rules.EntryPoint))
            {
                rules.Refuse($"the name '{attribute.Name}' is taken by {names[attribute.Name]}; names are unique, ignoring case");
            }

            if (rules.Check() is { } function)
            {
                found.Add(function);
            }
        }

        return found;
    }
}
