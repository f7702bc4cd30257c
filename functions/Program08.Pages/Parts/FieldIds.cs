namespace Program08.Pages.Parts;

/// <summary>The HTML ids of form fields: what the error summary links to.</summary>
internal static class FieldIds
{
    public static string Of(string field) => $"f-{field}";

    public static string? Message(this IReadOnlyList<FormError> errors, string field) =>
        errors.FirstOrDefault(error => error.Field == field)?.Message;

    /// <summary>Ids for aria-describedby; null when there is nothing to describe it.</summary>
    public static string? Described(string id, bool hint, bool wrong) => (hint, wrong) switch
    {
        (true, true) => $"{id}-hint {id}-wrong",
        (true, false) => $"{id}-hint",
        (false, true) => $"{id}-wrong",
        (false, false) => null,
    };
}
