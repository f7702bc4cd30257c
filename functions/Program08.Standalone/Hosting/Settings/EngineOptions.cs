using Microsoft.Extensions.Configuration;

namespace Program08.Standalone.Hosting.Settings;

/// <summary>What an operator says of the durable engine, section <c>Engine</c>; the rest stands in host.json.</summary>
public sealed class EngineOptions
{
    public const string Section = "Engine";
    private const int MostDays = 36_500;

    /// <summary>Days that finished orchestrations are kept with their history, 0 for ever. What they did stays in the rows and their histories.</summary>
    public int KeepFinished { get; set; }

    internal TimeSpan? KeepFinishedFor => KeepFinished == 0 ? null : TimeSpan.FromDays(KeepFinished);

    /// <param name="configuration">Where the section stands.</param>
    /// <param name="problems">Gets a line for each value that is not accepted.</param>
    public static EngineOptions Read(IConfiguration configuration, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(problems);
        var options = configuration.GetSection(Section).Get<EngineOptions>() ?? new EngineOptions();
        if (options.KeepFinished is < 0 or > MostDays)
        {
            problems.Add($"{Section}:{nameof(KeepFinished)} is {options.KeepFinished}; accepted: 0 (for ever) to {MostDays} days.");
        }

        return options;
    }
}
