using System.Globalization;

namespace Program08.Functions.Hosts.Demo;

/// <summary>Tells the story while it runs: one line a step, with the simulated time.</summary>
internal sealed class DemoProgress(TextWriter output)
{
    public Task TellAsync(string line) => output.WriteLineAsync(line);

    /// <param name="at">By the clock of Vietnam.</param>
    public Task TellAsync(DateTime at, string what) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{at:dd/MM/yyyy HH:mm}  {what}"));
}
