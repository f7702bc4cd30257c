using System.Reflection;
using Microsoft.Extensions.Logging;
using Program08.Functions.Mailing;
using Program08.Standalone.Hosting;

namespace Program08.Functions.Tests.Sources;

/// <summary>A monitor goes by the event id: each means one thing in the whole program.</summary>
public sealed class LogEventTests
{
    private static readonly (Type Type, MethodInfo Method, LoggerMessageAttribute Message)[] Messages =
    [
        .. from assembly in new[] { typeof(MailOptions).Assembly, typeof(StandaloneOptions).Assembly }
           from type in assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           let message = method.GetCustomAttribute<LoggerMessageAttribute>()
           where message is not null
           select (type, method, message),
    ];

    [Fact]
    public void EventIds_AreUnique() => Assert.Empty(Messages.GroupBy(one => one.Message.EventId).Where(same => same.Count() > 1)
        .Select(same => $"{same.Key}: {string.Join(", ", same.Select(one => $"{one.Type.Name}.{one.Method.Name}"))}"));

    [Fact]
    public void Messages_StandInOneFileForEachPart() =>
        Assert.Equal(["EngineLog", "FunctionsLog", "HostLog"], Messages.Select(one => one.Type.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Messages_AreNeverMadeElsewhere() => Assert.Empty(
        Repository.Files("functions", ".cs")
            .Where(file => new[] { ".LogInformation(", ".LogWarning(", ".LogError(", ".LogCritical(" }.Any(call => file.Text.Contains(call, StringComparison.Ordinal)))
            .Select(file => file.Path));
}
