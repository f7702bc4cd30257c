using System.Globalization;

namespace Program08.Pages.Approvals;

/// <summary>What the form of a decision on paper says, and the names of its fields.</summary>
/// <param name="Level">The one the form was shown for.</param>
/// <param name="ReportHash">The report that was on the screen.</param>
/// <param name="Person">Whose decision it is, by id.</param>
/// <param name="Decision"><c>approve</c> or <c>return</c>.</param>
/// <param name="SignedOn">As typed.</param>
/// <param name="IsSame">Whether the person confirms that the paper is about this report.</param>
public sealed record PaperDraft(int Level, string ReportHash, string Person, string Decision, string Reason, string Number, string SignedOn, bool IsSame)
{
    public const string LevelField = "paper-level";
    public const string HashField = "paper-report";
    public const string PersonField = "paper-person";
    public const string DecisionField = "paper-decision";
    public const string ReasonField = "reason";
    public const string NumberField = "paper-number";
    public const string DateField = "paper-date";
    public const string Same = "paper-same";
    public const string File = "paper-file";

    public static PaperDraft Of(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new(
            int.TryParse(Field(LevelField), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0,
            Field(HashField), Field(PersonField), Field(DecisionField), Field(ReasonField), Field(NumberField), Field(DateField), Field(Same) == "yes");

        string Field(string name) => (fields.GetValueOrDefault(name) ?? "").Trim().Normalize();
    }
}
