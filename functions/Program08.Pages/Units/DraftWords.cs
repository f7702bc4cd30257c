using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>Fields of a draft in words.</summary>
public static class DraftWords
{
    public static IReadOnlyList<TypedState> States { get; } = [TypedState.Figure, TypedState.Zero, TypedState.NotApplicable, TypedState.Missing];

    /// <summary>The choice as it is posted.</summary>
    public static string Value(TypedState state) => state switch
    {
        TypedState.Figure => "figure",
        TypedState.Zero => "zero",
        TypedState.NotApplicable => "notApplicable",
        TypedState.Missing => "missing",
        TypedState.NotStarted => "notStarted",
        TypedState.InProgress => "inProgress",
        TypedState.Completed => "completed",
        TypedState.Late => "late",
    };

    /// <summary>"14.740", "Không phát sinh", "Chưa có: chờ số liệu của BHXH", "(trống)".</summary>
    public static string Of(TypedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry switch
        {
            { State: TypedState.Figure, Text: "" } => "(trống)",
            { State: TypedState.Figure } => entry.Text,
            { State: TypedState.Completed } => string.Join(", ", new[] { TypedReturn.Word(entry.State), entry.Expected, entry.Text }.Where(part => part.Length > 0)),
            { State: TypedState.Late } => string.Join(", ", new[] { TypedReturn.Word(entry.State), entry.Reason, entry.Expected }.Where(part => part.Length > 0)),
            { Reason: "" } => TypedReturn.Word(entry.State),
            _ => $"{TypedReturn.Word(entry.State)}: {entry.Reason}",
        };
    }
}
