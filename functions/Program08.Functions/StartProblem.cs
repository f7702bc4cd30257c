using Microsoft.Extensions.Options;

namespace Program08.Functions;

/// <summary>What keeps the product from starting on either host and a person can mend.</summary>
internal static class StartProblem
{
    /// <summary>One line for each wrong setting or seed; null for everything else.</summary>
    public static string? Explain(Exception problem) => problem switch
    {
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        SeedException => problem.Message,

        // What the binder says of a setting of the wrong type: which it is, what was found, what it should be.
        InvalidOperationException when problem.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => problem.Message,
        _ => null,
    };
}
