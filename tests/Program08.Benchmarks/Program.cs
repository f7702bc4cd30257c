using Program08.Benchmarks.Consolidation;
using Program08.Benchmarks.Cycle;
using Program08.Benchmarks.Engine;
using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;
using Program08.Benchmarks.Scale;

// Measures, never asserts: the exit code says only whether the measuring itself worked.
var suites = new Dictionary<string, Func<Report, Task>>(StringComparer.Ordinal) { ["engine"] = EngineSuite.RunAsync, ["intake"] = IntakeSuite.RunAsync, ["cycle"] = CycleSuite.RunAsync, ["consolidation"] = ConsolidationSuite.RunAsync, ["scale"] = ScaleSuite.RunAsync };
if (args is not [var name, .. var options] || !suites.TryGetValue(name, out var suite) || options.Any(option => option != "--json"))
{
    await Console.Error.WriteLineAsync($"usage: dotnet run -c Release --project tests/Program08.Benchmarks -- <{string.Join('|', suites.Keys)}> [--json]");
    return 2;
}

var json = options.Contains("--json");

// With --json standard output holds the one object and nothing else.
var report = new Report(json ? Console.Error : Console.Out);
await suite(report);
if (json)
{
    await Console.Out.WriteLineAsync(report.ToJson());
}

return 0;
