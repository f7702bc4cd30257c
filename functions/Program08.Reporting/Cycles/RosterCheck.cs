using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>Looks for units nobody answers for and people nobody can reach (R11).</summary>
public static class RosterCheck
{
    public static IReadOnlyList<RosterProblem> Of(CyclePlan plan, IReadOnlyList<PersonFact> people)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var known = people.ToDictionary(person => person.Id, StringComparer.Ordinal);
        return [.. plan.Roster.SelectMany(entry => OfEntry(entry, known)), .. OfSuperiors(plan), .. OfApprovers(plan, known), .. OfCoordinators(plan), .. OfMailboxes(plan, known)];
    }

    private static IEnumerable<RosterProblem> OfEntry(RosterEntry entry, Dictionary<string, PersonFact> known)
    {
        var (code, name) = (entry.Unit.Code, entry.Unit.Name);
        if (entry.Reporters.Count == 0)
        {
            yield return new("UNIT_WITHOUT_REPORTER", Severity.Block, code, new($"{name.Vi} chưa có người nhập số liệu.", $"{name.En} has no reporter."));
        }
        else if (!entry.Reporters.Any(id => known.TryGetValue(id, out var person) && person.CanBeReached))
        {
            yield return new("UNIT_OUT_OF_REACH", Severity.Explain, code, new($"{name.Vi}: không gửi thư được cho người nhập nào.", $"{name.En}: no reporter can be reached by mail."));
        }

        if (entry.Signers.Count == 0)
        {
            yield return new("UNIT_WITHOUT_SIGNER", Severity.Block, code, new($"{name.Vi} chưa có người xác nhận gửi.", $"{name.En} has nobody to sign off."));
        }

        if (entry.IsOnePersonUnit)
        {
            yield return new("UNIT_OF_ONE_PERSON", Severity.Note, code, new($"{name.Vi}: một người vừa nhập vừa xác nhận gửi.", $"{name.En}: one person both enters and signs off."));
        }
    }

    // One note, not one a unit: where nobody is named, the unit's own signers are told.
    private static IEnumerable<RosterProblem> OfSuperiors(CyclePlan plan)
    {
        var without = plan.Roster.Count(entry => entry.Superiors is null or []);
        if (without > 0)
        {
            yield return new("UNITS_WITHOUT_SUPERIOR", Severity.Note, null, new(
                $"{without} đơn vị chưa có cấp trên nhận thư khi quá hạn; thư khi đó chỉ gửi người xác nhận của đơn vị.",
                $"{without} units have no superior to be told when overdue; only their signers will be."));
        }
    }

    private static IEnumerable<RosterProblem> OfApprovers(CyclePlan plan, Dictionary<string, PersonFact> known)
    {
        foreach (var approver in plan.Approvers.Where(approver => approver.People.Count == 0))
        {
            yield return new("LEVEL_WITHOUT_APPROVER", Severity.Block, null, new(
                $"Cấp duyệt {approver.Level.Level} ({approver.Level.Name.Vi}) chưa có người duyệt.", $"Approval level {approver.Level.Level} ({approver.Level.Name.En}) has no approver."));
        }

        var doubles = plan.Approvers.SelectMany(approver => approver.Everyone()).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1);
        foreach (var person in doubles)
        {
            var name = known.GetValueOrDefault(person.Key)?.Name ?? person.Key;
            yield return new("APPROVER_ON_TWO_LEVELS", Severity.Explain, null, new($"{name} duyệt ở hai cấp.", $"{name} approves on two levels."));
        }
    }

    private static IEnumerable<RosterProblem> OfCoordinators(CyclePlan plan)
    {
        if (plan.Coordinators.Count == 0)
        {
            yield return new("NO_COORDINATOR", Severity.Block, null, new("Đợt báo cáo chưa có chuyên viên điều phối.", "The cycle has no coordinator."));
        }
    }

    private static IEnumerable<RosterProblem> OfMailboxes(CyclePlan plan, Dictionary<string, PersonFact> known)
    {
        var everyone = plan.Roster.SelectMany(entry => entry.Reporters.Concat(entry.Signers).Concat(entry.Superiors ?? []))
            .Concat(plan.Approvers.SelectMany(approver => approver.Everyone())).Concat(plan.Coordinators).Concat(plan.Readers)
            .Distinct(StringComparer.Ordinal);
        foreach (var id in everyone)
        {
            if (!known.TryGetValue(id, out var person))
            {
                yield return new("PERSON_UNKNOWN", Severity.Block, null, new($"Không có người dùng “{id}”.", $"There is no person “{id}”."));
            }
            else if (!person.CanBeReached)
            {
                yield return new("MAILBOX_MISSING", Severity.Explain, null, person.MailBounces
                    ? new($"Thư gửi {person.Name} bị trả lại.", $"Mail to {person.Name} comes back.")
                    : new LocalText($"{person.Name} chưa có địa chỉ thư.", $"{person.Name} has no mailbox."));
            }
        }
    }
}
