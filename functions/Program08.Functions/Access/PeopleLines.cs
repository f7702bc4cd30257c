using System.Globalization;
using Program08.Reporting.People;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>People as a list writes them: a line for each role.</summary>
internal static class PeopleLines
{
    public static IReadOnlyList<PersonLine> Of(IReadOnlyList<PersonRecord> people, IReadOnlyList<Unit> units)
    {
        var names = units.ToDictionary(unit => unit.Code.Value, unit => unit.Name.Vi, StringComparer.Ordinal);
        return
        [
            .. people.OrderBy(person => person.Name, StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true)).ThenBy(person => person.Email, StringComparer.Ordinal)
                .SelectMany(person => (person.Grants.Count == 0 ? [null] : person.Grants.Cast<Grant?>()).Select(grant => new PersonLine(
                    0,
                    person.Name,
                    person.Email,
                    person.Phone ?? "",
                    grant is null ? "" : RoleChoices.Word(grant.Role, grant.Level),
                    grant?.Unit ?? "",
                    grant?.Unit is { } unit ? names.GetValueOrDefault(unit, "") : ""))),
        ];
    }
}
