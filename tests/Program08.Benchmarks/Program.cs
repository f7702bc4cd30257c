using System.Globalization;
using Program08.Benchmarks.CityReports;
using Program08.Benchmarks.Consolidation;
using Program08.Benchmarks.Cycle;
using Program08.Benchmarks.Engine;
using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;
using Program08.Benchmarks.Scale;
using Program08.Benchmarks.Web;

// Started by the measure of pages only, as a process of its own.
if (args is [LoadGenerator.Command, var order])
{
    await LoadGenerator.RunAsync(order, Console.Out);
    return 0;
}

string? prices = null;
int? units = null;

// Measures, never asserts: the exit code says only whether the measuring itself worked.
var suites = new Dictionary<string, Func<Report, Task>>(StringComparer.Ordinal) { ["engine"] = EngineSuite.RunAsync, ["intake"] = IntakeSuite.RunAsync, ["cycle"] = report => CycleSuite.RunAsync(report, units), ["consolidation"] = ConsolidationSuite.RunAsync, ["report"] = ReportSuite.RunAsync, ["scale"] = report => ScaleSuite.RunAsync(report, prices), ["web"] = WebSuite.RunAsync };
var json = args.Contains("--json");
string[] words = [.. args.Where(word => word != "--json")];
if (words is ["scale", "--prices", var file])
{
    prices = file;
    words = ["scale"];
}

if (words is ["cycle", "--units", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted))
{
    units = counted;
    words = ["cycle"];
}

if (words is not [var name] || !suites.TryGetValue(name, out var suite))
{
    await Console.Error.WriteLineAsync($"usage: dotnet run -c Release --project tests/Program08.Benchmarks -- <{string.Join('|', suites.Keys)}> [--json]; scale [--prices FILE], in the form of infra/azure/prices.json; cycle [--units N]");
    return 2;
}

// With --json standard output holds the one object and nothing else.
var report = new Report(json ? Console.Error : Console.Out);
await suite(report);
if (json)
{
    await Console.Out.WriteLineAsync(report.ToJson());
}

return 0;
