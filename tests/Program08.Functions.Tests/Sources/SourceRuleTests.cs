using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Functions.Tests.Sources;

/// <summary>Rules of the code base that no compiler checks.</summary>
public sealed partial class SourceRuleTests
{
    // Put together, so that this file keeps the rule too.
    private static readonly string HostProperty = "Functions" + "Host";
    private static readonly string Conditional = "#" + "if";

    [Fact]
    public void Source_KnowsNothingOfTheHostItIsBuiltFor()
    {
        var sources = Repository.Files("functions", ".cs", ".razor", ".js", ".css").Concat(Repository.Files("tests", ".cs", ".mjs")).Where(file => !file.Path.Contains("/Hosts/", StringComparison.Ordinal)).ToList();

        Assert.True(sources.Count > 200);
        Assert.All(sources, file => Assert.False(file.Text.Contains(HostProperty, StringComparison.Ordinal) || file.Text.Contains(Conditional, StringComparison.Ordinal), file.Path));
    }

    [Fact]
    public void Namespace_NeverEndsInAzure()
    {
        var namespaces = Repository.Files("functions", ".cs").Concat(Repository.Files("tests", ".cs")).Select(file => (file.Path, Name: Namespace().Match(file.Text).Groups[1].Value)).ToList();

        Assert.Contains(namespaces, file => file.Name == "Program08.Functions");
        Assert.All(namespaces, file => Assert.False(file.Name.EndsWith(".Azure", StringComparison.OrdinalIgnoreCase), file.Path));
    }

    [Fact]
    public void FunctionNames_AreUniqueIgnoringCase()
    {
        var names = FunctionCatalogue.All.Select(function => function.Name).ToList();

        Assert.True(names.Count > 40);
        Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void EveryFunction_IsPublic_AndStatesOneTriggerInFull()
    {
        Type[] triggers = [typeof(HttpTriggerAttribute), typeof(TimerTriggerAttribute), typeof(OrchestrationTriggerAttribute), typeof(ActivityTriggerAttribute)];
        foreach (var (name, method) in FunctionCatalogue.All)
        {
            var stated = method.GetParameters().SelectMany(parameter => triggers.Where(trigger => parameter.IsDefined(trigger))).ToList();
            Assert.True(stated.Count == 1, $"{name} states {stated.Count} triggers.");
            Assert.True(method.DeclaringType is { IsPublic: true, IsNested: false }, $"{name}: the worker indexes public classes that stand by themselves only.");
            if (method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null) is { } http)
            {
                // What answers every address that is not there answers every method too.
                Assert.True(http is { AuthLevel: AuthorizationLevel.Anonymous, Route.Length: > 0 } && (http.Methods?.Length > 0 || http.Route.StartsWith("{*", StringComparison.Ordinal)), $"{name}: level, methods and route are stated.");
            }
        }
    }

    [Fact]
    public void Routes_LeaveTheHostsOwnAlone() =>
        Assert.All(FunctionCatalogue.Http, function => Assert.False(function.Route.StartsWith('/') || Reserved().IsMatch(function.Route), function.Route));

    [Fact]
    public void Routes_DifferByMoreThanTheNamesOfTheirParameters()
    {
        // Two such would be one address to the host, and both functions would fail.
        var addresses = FunctionCatalogue.Http.SelectMany(function => (function.Methods.Count == 0 ? ["get", "post"] : function.Methods).Select(method => (Method: method, Route: Parameter().Replace(function.Route, "{$1"), function.Name)));

        Assert.Empty(addresses.GroupBy(address => (address.Method, address.Route.ToLowerInvariant())).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(address => address.Name))));
    }

    [Theory]
    [MemberData(nameof(PageAddresses))]
    public void EveryAddressThatPagesName_IsServedByAFunction(string name, string address)
    {
        var serving = FunctionCatalogue.Http.Where(function => !function.IsCatchAll && Matches(function.Route, address)).ToList();

        Assert.True(serving.Count > 0, $"PageRoutes.{name} is {address}, which no function serves.");
    }

    public static TheoryData<string, string> PageAddresses()
    {
        var data = new TheoryData<string, string>();
        foreach (var field in typeof(PageRoutes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var address = field.GetRawConstantValue() as string ?? "";
            data.Add(field.Name, field.Name == nameof(PageRoutes.Assets) ? $"{address}/app.css" : address);
        }

        foreach (var method in typeof(PageRoutes).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            var arguments = method.GetParameters().Select(object (parameter) => parameter.ParameterType switch
            {
                var type when type == typeof(CycleId) => CycleId.From("cycle:ct08:2023"),
                var type when type == typeof(UnitCode) => new UnitCode("008"),
                var type when type == typeof(ProgrammeCode) => new ProgrammeCode("ct08"),
                var type when type == typeof(MeasureCode) => new MeasureCode("CT08-05"),
                var type when type == typeof(int) => 1,
                _ => "x",
            });
            data.Add(method.Name, (method.Invoke(null, [.. arguments]) as string ?? "").Split('?')[0]);
        }

        return data;
    }

    [Fact]
    public void EveryActivity_NamesItsIdempotencyKey()
    {
        var activities = Repository.Files("functions/Program08.Functions", ".cs").Where(file => file.Text.Contains("[ActivityTrigger]", StringComparison.Ordinal)).ToList();

        Assert.Equal(FunctionCatalogue.With<ActivityTriggerAttribute>().Count(), activities.Count);
        Assert.All(activities, file => Assert.True(file.Text[..file.Text.IndexOf("class ", StringComparison.Ordinal)].Contains("Idempotency key", StringComparison.Ordinal), file.Path));
    }

    [Fact]
    public void Orchestrators_TouchNoClockNoChanceAndNoWorld()
    {
        var orchestrators = Repository.Files("functions/Program08.Functions", ".cs").Where(file => file.Text.Contains("[OrchestrationTrigger]", StringComparison.Ordinal)).ToList();

        Assert.Equal(FunctionCatalogue.With<OrchestrationTriggerAttribute>().Count(), orchestrators.Count);
        Assert.Empty(orchestrators.SelectMany(file => NotReplayable().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));
        Assert.All(FunctionCatalogue.With<OrchestrationTriggerAttribute>(), method => Assert.True(method.IsStatic));

        // A loop says itself when it ends, or starts the history anew: the analyzer of the Azure build refuses any other (DURABLE0011).
        Assert.All(orchestrators, file => Assert.DoesNotMatch(@"while \(true\)", file.Text));
    }

    [Fact]
    public void WhatADemonstrationMustComeTo_IsReadInOnePlaceOnly()
    {
        var sources = Repository.Files("functions", ".cs", ".razor").Where(file => file.Text.Contains("outputs.json\"", StringComparison.Ordinal) || file.Text.Contains("DemonstrationOutputs.Read(", StringComparison.Ordinal)).ToList();

        // There it comes after the run, whose report is published by then.
        var command = Assert.Single(sources, file => !file.Path.EndsWith("/DemonstrationOutputs.cs", StringComparison.Ordinal));
        Assert.EndsWith("/DemoCommand.cs", command.Path, StringComparison.Ordinal);
        Assert.True(command.Text.IndexOf(".RunAsync();", StringComparison.Ordinal) is > 0 and var run && run < command.Text.IndexOf("outputs.json", StringComparison.Ordinal));
    }

    private static bool Matches(string route, string address) =>
        new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(address, []);

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\{(\**)\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex("^(admin|runtime)", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)|\bTimeProvider\b|\bGuid\.|\bRandom\b|\bTask\.(Delay|Run|Factory)\b|\bThread\b|\bEnvironment\.|\bFile\.|\bHttpClient\b|ConfigureAwait\(false\)|\bIReportingStore\b|\bCycleRecords\b")]
    private static partial Regex NotReplayable();
}
