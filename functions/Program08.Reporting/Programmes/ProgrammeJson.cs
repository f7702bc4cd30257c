using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>Reads a programme's file. What it accepts a cycle can run on.</summary>
public static class ProgrammeJson
{
    /// <summary>Code of failures that the JSON itself causes.</summary>
    public const string Unreadable = "PROGRAMME_UNREADABLE";

    /// <returns>The programme, or every entry that is wrong.</returns>
    public static Outcome<Programme> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<Programme>(json, Unreadable, "programme.json").Then(written =>
        {
            var programme = written with { Rules = [.. written.Rules.SelectMany(EachRule.Expand)] };
            return ProgrammeCheck.Of(programme) is { Count: > 0 } failures ? Outcomes.Fail<Programme>(failures) : Outcomes.Success(programme);
        });
    }
}
