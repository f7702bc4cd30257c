using Microsoft.AspNetCore.Identity;
using Program08.Reporting.Cycles;
using Program08.Reporting.People;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Compares a list of people with those there are. Pure. A list has the last word on every person in it, and none on the others.</summary>
public sealed class PeopleImportPlanner(IReadOnlyList<Unit> units, IEnumerable<ApprovalLevel> levels, ILookupNormalizer normalizer)
{
    private const int LongestPhone = 20;
    private readonly Dictionary<string, Grant> roles = RoleChoices.All(levels).ToDictionary(grant => RoleChoices.Word(grant.Role, grant.Level), StringComparer.OrdinalIgnoreCase);

    /// <param name="self">Person id of who imports, and can't lose the right to.</param>
    public PeopleImportPlan Plan(IReadOnlyList<PersonLine> lines, IReadOnlyList<PersonRecord> people, string self)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(people);
        var known = people.ToDictionary(person => person.NormalizedEmail, StringComparer.Ordinal);
        List<RefusedLine> refused = [];
        List<PlannedPerson> planned = [];
        foreach (var group in lines.GroupBy(line => normalizer.NormalizeEmail(line.Email) ?? "").OrderBy(group => group.First().Row))
        {
            var wrong = Wrong([.. group], known.GetValueOrDefault(group.Key), self);
            if (wrong.Count > 0)
            {
                refused.AddRange(wrong);
                refused.AddRange(group.Where(line => wrong.All(one => one.Line.Row != line.Row)).Select(line => new RefusedLine(line, Together(wrong[0].Line.Row))));
            }
            else
            {
                planned.Add(PlanOf(group.Key, [.. group], known.GetValueOrDefault(group.Key)));
            }
        }

        refused.AddRange(TakeDoubles(planned, people, lines));
        return new PeopleImportPlan([.. planned.OrderBy(person => person.Row)], [.. refused.OrderBy(one => one.Line.Row)]);
    }

    private List<RefusedLine> Wrong(IReadOnlyList<PersonLine> lines, PersonRecord? known, string self)
    {
        List<RefusedLine> wrong = [];
        foreach (var line in lines)
        {
            if (LineProblem(line) is { } problem)
            {
                wrong.Add(new RefusedLine(line, problem));
            }
            else if (lines.FirstOrDefault(other => other.Row < line.Row && other.Name != line.Name) is { } otherName)
            {
                wrong.Add(new RefusedLine(line, Failed("EMAIL_OF_TWO", $"Địa chỉ này ở dòng {otherName.Row} là của “{otherName.Name}”.", $"Row {otherName.Row} gives this address to somebody else.")));
            }
            else if (lines.FirstOrDefault(other => other.Row < line.Row && other.Phone.Length > 0 && line.Phone.Length > 0 && other.Phone != line.Phone) is { } otherPhone)
            {
                wrong.Add(new RefusedLine(line, Failed("PHONE_TWICE", $"Số điện thoại khác với dòng {otherPhone.Row} của cùng người.", $"Row {otherPhone.Row} has another telephone number for the same person.")));
            }
            else if (lines.FirstOrDefault(other => other.Row < line.Row && LineProblem(other) is null && GrantOf(other) == GrantOf(line)) is { } same)
            {
                wrong.Add(new RefusedLine(line, Failed("LINE_TWICE", $"Lặp lại dòng {same.Row}.", $"The same as row {same.Row}.")));
            }
        }

        var administrator = new Grant(Role.Administrator);
        return wrong.Count == 0 && known?.Id == self && lines.All(line => GrantOf(line) != administrator)
            ? [new RefusedLine(lines[0], Failed("OWN_ROLE", "Danh sách không có vai trò Quản trị của chính người đang nhập; không thể tự bỏ vai trò này.", "The list would take away one's own role of administrator."))]
            : wrong;
    }

    private Failure? LineProblem(PersonLine line)
    {
        if (People.Problems(line.Name, line.Email) is [var first, ..])
        {
            return first;
        }

        if (line.Phone.Length > LongestPhone || line.Phone.Any(letter => !char.IsAsciiDigit(letter) && !" +-.()".Contains(letter, StringComparison.Ordinal)))
        {
            return Failed("PHONE", "Số điện thoại chỉ gồm chữ số, dấu cách và các dấu + - . ( ), không quá 20 ký tự.", "A telephone number has digits, spaces and + - . ( ), 20 characters at most.");
        }

        if (line.Role.Length == 0)
        {
            return null;
        }

        if (!roles.TryGetValue(line.Role, out var role))
        {
            return Failed("ROLE_UNKNOWN", $"Không có vai trò “{line.Role}”. Các vai trò có ở trang “Vai trò” của mẫu.", "There is no such role.");
        }

        if (!RoleChoices.IsOfUnit(role.Role))
        {
            return line.UnitCode.Length == 0 ? null : Failed("UNIT_NOT_WANTED", $"Vai trò “{line.Role}” không gắn với đơn vị; để trống mã đơn vị.", "This role is of no unit.");
        }

        return line.UnitCode.Length == 0 ? Failed("UNIT_MISSING", $"Vai trò “{line.Role}” cần mã đơn vị.", "This role needs a unit.")
            : UnitOf(line) is null ? Failed("UNIT_UNKNOWN", $"Không có đơn vị mã “{line.UnitCode}”. Mã có ở trang “Đơn vị” của mẫu.", "There is no such unit.")
            : null;
    }

    private Grant? GrantOf(PersonLine line) =>
        line.Role.Length == 0 ? null : roles[line.Role] is var role && RoleChoices.IsOfUnit(role.Role) ? role with { Unit = UnitOf(line) } : role;

    // A spreadsheet program that took a code for a number dropped its zeros.
    private string? UnitOf(PersonLine line) =>
        units.FirstOrDefault(unit => unit.Code.Value == line.UnitCode)?.Code.Value
        ?? (line.UnitCode.All(char.IsAsciiDigit) && units.Where(unit => unit.Code.Value.TrimStart('0') == line.UnitCode).Take(2).ToList() is [var only] ? only.Code.Value : null);

    private PlannedPerson PlanOf(string normalizedEmail, IReadOnlyList<PersonLine> lines, PersonRecord? known)
    {
        var wanted = lines.Select(GrantOf).OfType<Grant>().ToList();
        var name = lines[0].Name.Normalize();
        var phone = lines.Select(line => line.Phone).FirstOrDefault(written => written.Length > 0) ?? "";
        var change = new PersonChange(
            known?.Email ?? lines[0].Email,
            normalizedEmail,
            name == known?.Name ? null : name,
            phone == (known?.Phone ?? "") ? null : phone,
            [.. wanted.Except(known?.Grants ?? [])],
            [.. (known?.Grants ?? []).Except(wanted)]);
        return new PlannedPerson(change, known, lines[0].Row);
    }

    /// <summary>New people who look like others under a second address: of the same name with a role in common.</summary>
    private static List<RefusedLine> TakeDoubles(List<PlannedPerson> planned, IReadOnlyList<PersonRecord> people, IReadOnlyList<PersonLine> lines)
    {
        List<RefusedLine> refused = [];
        foreach (var added in planned.Where(person => person.Known is null).ToList())
        {
            var stored = people.FirstOrDefault(person => person.Name == added.Change.Name && person.Grants.Intersect(added.Change.Given).Any());
            var listed = planned.FirstOrDefault(person => person.Row < added.Row && person.Known is null && person.Change.Name == added.Change.Name && person.Change.Given.Intersect(added.Change.Given).Any());
            var reason = stored is not null
                ? Failed("PERSON_TWICE", $"Đã có “{stored.Name}” với cùng vai trò ở địa chỉ {stored.Email}. Nếu là một người, sửa địa chỉ tại trang Thư; nếu là hai người, ghi họ tên khác nhau.", "There is one of the same name and role at another address.")
                : listed is not null
                    ? Failed("PERSON_TWICE", $"Dòng {listed.Row} là người cùng tên, cùng vai trò ở địa chỉ khác. Bỏ một dòng, hoặc ghi họ tên khác nhau.", $"Row {listed.Row} has the same name and role at another address.")
                    : null;
            if (reason is not null && lines.First(line => line.Row == added.Row) is { } first)
            {
                planned.Remove(added);
                refused.AddRange(lines.Where(line => string.Equals(line.Email, first.Email, StringComparison.OrdinalIgnoreCase)).Select(line => new RefusedLine(line, line.Row == first.Row ? reason : Together(first.Row))));
            }
        }

        return refused;
    }

    private static Failure Together(int row) => Failed("PERSON_LEFT", $"Dòng {row} của cùng người chưa dùng được nên người này được giữ nguyên.", $"Row {row} of the same person is refused, so they stay as they are.");

    private static Failure Failed(string code, string vi, string en) => new(code, new(vi, en));
}
