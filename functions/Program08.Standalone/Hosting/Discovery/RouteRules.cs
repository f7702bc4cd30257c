using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>What routes have to be to answer on both hosts.</summary>
internal static class RouteRules
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    public static void Check(IEnumerable<DiscoveredFunction> functions, ICollection<string> problems)
    {
        var taken = new List<(string Shape, DiscoveredFunction Function)>();
        foreach (var function in functions.Where(f => f.Kind == TriggerKind.Http))
        {
            void Refuse(string reason) => problems.Add($"Function {function.EntryPoint}: {reason}.");

            var route = function.Route;
            if (route.StartsWith('/'))
            {
                Refuse($"the route '{route}' begins with '/'; for the root use '{{home:maxlength(0)?}}'");
                continue;
            }

            if (Array.Find(Reserved, word => route.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word)
            {
                Refuse($"the route '{route}' begins with '{word}', which belongs to the Azure host");
                continue;
            }

            if (!TryParse(route, out var pattern))
            {
                Refuse($"the route '{route}' is not a route template");
                continue;
            }

            var shape = ShapeOf(pattern);
            foreach (var (_, other) in taken.Where(t => t.Shape == shape && Overlap(t.Function, function)))
            {
                Refuse($"the route '{route}' answers the same requests as that of {other.EntryPoint}");
            }

            taken.Add((shape, function));
        }
    }

    public static bool TryParse(string route, [NotNullWhen(true)] out RoutePattern? pattern)
    {
        try
        {
            pattern = RoutePatternFactory.Parse(route);
            return true;
        }
        catch (RoutePatternException)
        {
            pattern = null;
            return false;
        }
    }

    /// <summary>No methods named means all.</summary>
    private static bool Overlap(DiscoveredFunction a, DiscoveredFunction b)
    {
        var (left, right) = (a.HttpTrigger.Methods ?? [], b.HttpTrigger.Methods ?? []);
        return left.Length == 0 || right.Length == 0 || left.Intersect(right, StringComparer.OrdinalIgnoreCase).Any();
    }

    /// <summary>The template without the names of its parameters: those make no difference to what it matches.</summary>
    private static string ShapeOf(RoutePattern pattern)
        => string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(ShapeOf)))).ToUpperInvariant();

    private static string ShapeOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : "")}{string.Concat(parameter.ParameterPolicies.Select(p => ":" + p.Content))}{(parameter.IsOptional ? "?" : "")}}}",
        _ => part.ToString() ?? "",
    };
}
