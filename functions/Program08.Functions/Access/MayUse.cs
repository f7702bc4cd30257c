using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Who may do what. Every function asks here and nowhere else.</summary>
public static class MayUse
{
    /// <summary>Uploads, mends, explains.</summary>
    public static bool Report(PersonRecord? person, UnitCode unit) => person?.Has(Role.Reporter, unit.Value) == true;

    public static bool SignOff(PersonRecord? person, UnitCode unit) => person?.Has(Role.Signer, unit.Value) == true;

    public static bool OwnUnit(PersonRecord? person, UnitCode unit) => Report(person, unit) || SignOff(person, unit);

    /// <summary>Is told when the unit is overdue.</summary>
    public static bool Oversee(PersonRecord? person, UnitCode unit) => person?.Has(Role.Superior, unit.Value) == true;

    /// <summary>Sees a unit's pages: its own people, its superiors, the coordinators, the auditors.</summary>
    public static bool SeeUnit(PersonRecord? person, UnitCode unit) => OwnUnit(person, unit) || Oversee(person, unit) || Coordinate(person) || person?.Has(Role.Auditor) == true;

    public static bool Coordinate(PersonRecord? person) => person?.Has(Role.Coordinator) == true;

    /// <summary>Sees where every unit stands, and every unit's returns.</summary>
    public static bool FollowCycles(PersonRecord? person) => Coordinate(person) || person?.Has(Role.Auditor) == true;

    /// <summary>Decides for a level, as its approver or as a deputy.</summary>
    public static bool Decide(PersonRecord? person, int level) => person?.Grants.Any(grant => grant.Role is Role.Approver or Role.Deputy && grant.Level == level) == true;

    /// <summary>Decides for a level only in place of its approvers.</summary>
    public static bool DecideAsDeputy(PersonRecord? person, int level) => Decide(person, level) && !person!.Grants.Any(grant => grant.Role == Role.Approver && grant.Level == level);

    /// <summary>Decides at some level.</summary>
    public static bool DecideSomewhere(PersonRecord? person) => person is not null && (person.Has(Role.Approver) || person.Has(Role.Deputy));

    public static bool SeeApproval(PersonRecord? person) => DecideSomewhere(person) || Coordinate(person);

    public static bool ReadReport(PersonRecord? person) => person is not null && (person.Has(Role.Reader) || person.Has(Role.Auditor) || ReadDraft(person));

    /// <summary>Before it is approved, the report is the coordinators' and approvers' only.</summary>
    public static bool ReadDraft(PersonRecord? person) => DecideSomewhere(person) || Coordinate(person);

    /// <summary>Sees what was in a report before it was approved, put together again from the history.</summary>
    public static bool LookBack(PersonRecord? person) => ReadDraft(person) || ReadHistory(person);

    public static bool ReadHistory(PersonRecord? person) => person?.Has(Role.Auditor) == true || Coordinate(person);

    /// <summary>Everyone who signs in: what returns are checked by is no secret.</summary>
    public static bool ReadRules(PersonRecord? person) => person is not null;

    /// <summary>Says when they are away: whoever has a role in a unit, for themselves; an administrator for anybody.</summary>
    public static bool BeAbsent(PersonRecord? person) => person?.Grants.Any(grant => grant.Unit is not null && grant.InPlaceOf is null) == true || Administer(person);

    /// <summary>Sees what came of the rules: who keeps them, and who audits.</summary>
    public static bool JudgeRules(PersonRecord? person) => TryRules(person) || person?.Has(Role.Auditor) == true;

    /// <summary>Tries a draft rule on what units sent.</summary>
    public static bool TryRules(PersonRecord? person) => Coordinate(person) || Administer(person);

    /// <summary>Retires a rule for cycles to come, and takes that back.</summary>
    public static bool RetireRules(PersonRecord? person) => Coordinate(person) || Administer(person);

    public static bool Administer(PersonRecord? person) => person?.Has(Role.Administrator) == true;
}
