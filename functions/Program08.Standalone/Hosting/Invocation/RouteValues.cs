using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>Reads route values, which are text, as the types of parameters.</summary>
internal static class RouteValues
{
    private static readonly ConcurrentDictionary<Type, Parser> Parsers = new();

    private delegate bool Parser(string text, out object? value);

    /// <summary>Strings, enums, and whatever parses itself (numbers, GUIDs, dates, flags), nullable or not.</summary>
    public static bool CanRead(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(string) || bare.IsEnum || ParsesItself(bare);
    }

    /// <exception cref="BadHttpRequestException">The text does not read as the type; the caller gets 400.</exception>
    public static object? Read(string name, object? raw, Type type, object? missing)
    {
        var text = Convert.ToString(raw, CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(text))
        {
            return missing;
        }

        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string))
        {
            return text;
        }

        object? value = null;
        var read = bare.IsEnum
            ? Enum.TryParse(bare, text, ignoreCase: true, out value) && Enum.IsDefined(bare, value!)
            : Parsers.GetOrAdd(bare, ParserFor)(text, out value);
        return read ? value : throw new BadHttpRequestException($"The route value '{name}' is not of type {bare.Name}.");
    }

    private static bool ParsesItself(Type type)
        => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));

    private static Parser ParserFor(Type type)
        => typeof(RouteValues).GetMethod(nameof(TryParse), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<Parser>();

    private static bool TryParse<T>(string text, out object? value)
        where T : IParsable<T>
    {
        var read = T.TryParse(text, CultureInfo.InvariantCulture, out var parsed);
        value = parsed;
        return read;
    }
}
