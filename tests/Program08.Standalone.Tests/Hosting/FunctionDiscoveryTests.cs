using Microsoft.Azure.Functions.Worker.Builder;
using Program08.Standalone.Hosting;
using Program08.Standalone.Hosting.Discovery;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class FunctionDiscoveryTests
{
    private const string Here = "Function Program08.Standalone.Tests.Hosting.Functions.";

    public static TheoryData<Type[], string> Refused => new()
    {
        { [typeof(Outer.Nested)], "Outer+Nested.Run: its class is nested; functions are public methods of top-level classes." },
        { [typeof(NotPublicMethod)], "NotPublicMethod.Run: the method is not public; functions are public methods of top-level classes." },
        {
            [typeof(TwiceA), typeof(TwiceB)],
            "TwiceB.Run: the name 'TWICE' is taken by Program08.Standalone.Tests.Hosting.Functions.TwiceA.Run; names are unique, ignoring case."
        },
        { [typeof(BadName)], "BadName.Run: the name '9 lives' is not accepted; accepted: a letter, then letters, digits, '_' or '-', at most 128 characters." },
        { [typeof(ReservedName)], "ReservedName.Run: the name 'host' is reserved." },
        { [typeof(AsyncVoid)], "AsyncVoid.Run: it is 'async void', whose end and errors nobody sees; return Task." },
        { [typeof(NoTrigger)], "NoTrigger.Run: it has 0 trigger parameters; a function has exactly one." },
        { [typeof(TwoTriggers)], "TwoTriggers.Run: it has 2 trigger parameters; a function has exactly one." },
        { [typeof(AbstractClass)], "AbstractClass.Run: its class cannot be created; functions are static or instance methods of a class that is not abstract." },
        { [typeof(GenericMethod)], "GenericMethod.Run: its class or method is generic; functions have no type parameters." },
        { [typeof(AdminRoute)], "AdminRoute.Run: the route 'administration/users' begins with 'admin', which belongs to the Azure host." },
        { [typeof(RuntimeByName)], "RuntimeByName.Run: the route 'RuntimeReport' begins with 'runtime', which belongs to the Azure host." },
        { [typeof(SlashRoute)], "SlashRoute.Run: the route '/' begins with '/'; for the root use '{home:maxlength(0)?}'." },
        { [typeof(BrokenRoute)], "BrokenRoute.Run: the route 'a/{b' is not a route template." },
        {
            [typeof(SameRoute)],
            "SameRoute.Two: the route 'Units/{unit}/Return' answers the same requests as that of Program08.Standalone.Tests.Hosting.Functions.SameRoute.One."
        },
        { [typeof(KeyedFunction)], "KeyedFunction.Run: its authorization level is Function; this host knows no keys, accepted: Anonymous." },
        { [typeof(UnboundParameter)], "UnboundParameter.Run: parameter 'other' is bound to nothing." },
        { [typeof(UnreadableRouteValue)], "UnreadableRouteValue.Run: parameter 'id' is Uri, which cannot be read from a route." },
        { [typeof(BodyAsTrigger)], "BodyAsTrigger.Run: parameter 'body' is String; httpTrigger hands in HttpRequest." },
        { [typeof(OrchestratorWithClient)], "OrchestratorWithClient.Run: parameter 'client': an orchestrator has no binding but its trigger." },
        { [typeof(OrchestratorWithToken)], "OrchestratorWithToken.Run: parameter 'cancellation': an orchestrator has no CancellationToken." },
        {
            [typeof(OrchestratorWithList)],
            "OrchestratorWithList.Run: parameter 'input' is IReadOnlyList`1; the input of an orchestrator is given to a parameter of exactly its type (a sealed record, string, int)."
        },
        { [typeof(OrchestratorWithTwoInputs)], "OrchestratorWithTwoInputs.Run: parameter 'second' is bound to nothing." },
        { [typeof(RenamedOrchestrator)], "RenamedOrchestrator.Run: its trigger names it 'Other'; an orchestrator goes by its function name." },
        { [typeof(ActivityWithTwo)], "ActivityWithTwo.Run: parameter 'second' is bound to nothing." },
        { [typeof(FiveFields)], "FiveFields.Run: the schedule '0 0 * * *' is not accepted, it has 5 fields; accepted: six (second minute hour day month weekday)." },
        { [typeof(MissingSetting)], "MissingSetting.Run: its schedule is the setting %Sweep:Schedule%, which is not set." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Build_WithAFunctionThatBreaksARule_SaysWhichAndWhyInOneLine(Type[] types, string expected)
    {
        using var folder = new TestFolder();
        using var log = new LogBook();
        var builder = RunningHost.Prepare(folder, log, types);
        builder.ConfigureFunctionsWebApplication();

        var error = Assert.Throws<FunctionSetupException>(builder.Build);

        Assert.Equal([Here + expected], error.Problems);
    }

    [Fact]
    public void Build_WithSeveralProblems_NamesThemAll()
    {
        using var folder = new TestFolder();
        using var log = new LogBook();
        var builder = RunningHost.Prepare(folder, log, typeof(AsyncVoid), typeof(BadName), typeof(WebFunctions));

        var error = Assert.Throws<FunctionSetupException>(builder.Build);

        Assert.Equal(3, error.Problems.Count);
        Assert.Equal("There are HTTP functions, but ConfigureFunctionsWebApplication() was not called on the builder.", error.Problems[2]);
    }

    [Fact]
    public void Build_WithAFunctionClassThatNeedsAnUnknownService_SaysWhich()
    {
        using var folder = new TestFolder();
        using var log = new LogBook();
        var builder = RunningHost.Prepare(folder, log, typeof(GatedFunctions));
        builder.ConfigureFunctionsWebApplication();

        var error = Assert.Throws<FunctionSetupException>(builder.Build);

        Assert.Equal(
            $"{Here}GatedFunctions.Gated: its class needs Program08.Standalone.Tests.Hosting.Functions.RequestGate, which is not registered.", error.Message);
    }

    [Fact]
    public void Discover_AnInternalClass_FindsItsFunctionsWithTheirBindings()
    {
        var problems = new List<string>();

        var function = Assert.Single(FunctionDiscovery.Discover([typeof(TwiceA)], problems));

        Assert.Empty(problems);
        Assert.Equal("Program08.Standalone.Tests.Hosting.Functions.TwiceA.Run", function.EntryPoint);
        var binding = Assert.Single(function.InputBindings);
        Assert.Equal("input", binding.Key);
        Assert.Equal("activityTrigger", binding.Value.Type);
    }
}
