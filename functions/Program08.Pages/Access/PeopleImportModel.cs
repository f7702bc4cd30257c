namespace Program08.Pages.Access;

/// <summary>Form field: <c>seal</c>.</summary>
/// <param name="FileHash">SHA-256; names the list in the address.</param>
/// <param name="Seal">Of what is shown: only that is done.</param>
/// <param name="Rows">People who are added or changed.</param>
/// <param name="Unchanged">How many people the list leaves as they are.</param>
public sealed record PeopleImportModel(
    Shell Shell,
    string FileName,
    string FileHash,
    string Seal,
    IReadOnlyList<ImportedPersonRow> Rows,
    int Unchanged,
    IReadOnlyList<RefusedPersonRow> Refused,
    IReadOnlyList<FormError> Errors) : IPageModel;
