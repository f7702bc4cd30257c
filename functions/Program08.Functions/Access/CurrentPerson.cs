using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Who makes the request; put into the context's items by <see cref="AccessMiddleware"/>.</summary>
public static class CurrentPerson
{
    private static readonly object Key = new();

    public static PersonRecord? Person(this HttpContext http) => http.Items.TryGetValue(Key, out var value) ? value as PersonRecord : null;

    internal static void SetPerson(this HttpContext http, PersonRecord person) => http.Items[Key] = person;
}
