using System.Globalization;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Functions.Units;

/// <summary>The names of the form's controls, and what a post of them says: <c>n.</c> text, <c>s.</c> state, <c>r.</c> reason, <c>d.</c> day, <c>v.</c> revision seen, <c>c.</c> and <c>w.</c> the answer to a conflict.</summary>
internal static class DraftForm
{
    /// <summary>Said beside words of the period before: they hold for this one too.</summary>
    private const string Confirmed = "confirmed";

    /// <summary>The fields of a unit's form: those of its figures, its text sections, then those of its remedies.</summary>
    public static IEnumerable<string> FieldsOf(Programme programme, Unit unit) =>
        programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, unit)).SelectMany(TypedReturn.FieldsOf).Select(key => key.ToString())
            .Concat(ReturnTexts.Sections.Select(ReturnTexts.Id))
            .Concat(Remedies.AskedOf(programme, unit).SelectMany(indicator => Remedies.Parts.Select(part => Remedies.Id(indicator.Code, part))));

    /// <summary>
    /// The fields a post holds, known ones only. One whose conflict was answered with "theirs" is left out, and so are words of the period before that
    /// were neither changed nor confirmed.
    /// </summary>
    /// <param name="earlier">Words of the period before, by field.</param>
    public static IReadOnlyList<DraftChange> Changes(IFormCollection form, IEnumerable<string> fields, IReadOnlyDictionary<string, string> earlier) =>
        [.. fields.Where(field => form.ContainsKey($"n.{field}") && form[$"c.{field}"] != "theirs" && !IsUntouched(form, field, earlier)).Select(field => new DraftChange(field, Entry(form, field), Seen(form, field)))];

    private static bool IsUntouched(IFormCollection form, string field, IReadOnlyDictionary<string, string> earlier) =>
        earlier.TryGetValue(field, out var before) && Seen(form, field) == 0 && form[$"s.{field}"] != Confirmed
        && TypedEntry.Of(TypedState.Figure, form[$"n.{field}"], null, null).Text == before;

    /// <summary>Whether a name is that of a control of a figure.</summary>
    public static bool IsControl(string name) => name is ['n' or 's' or 'r' or 'd', '.', .. var key] && FigureKey.TryParse(key, out _);

    /// <summary>What stands in the controls of a field.</summary>
    public static TypedEntry Entry(IFormCollection form, string field) => TypedEntry.Of(
        form[$"s.{field}"].ToString() switch
        {
            "zero" => TypedState.Zero,
            "notApplicable" => TypedState.NotApplicable,
            "missing" => TypedState.Missing,
            "notStarted" => TypedState.NotStarted,
            "inProgress" => TypedState.InProgress,
            "completed" => TypedState.Completed,
            "late" => TypedState.Late,
            _ => TypedState.Figure,
        },
        form[$"n.{field}"],
        form[$"r.{field}"],
        form[$"d.{field}"]);

    private static int Seen(IFormCollection form, string field) =>
        int.TryParse(form[$"{(form[$"c.{field}"] == "mine" ? 'w' : 'v')}.{field}"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
}
