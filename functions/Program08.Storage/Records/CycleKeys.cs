using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Storage.Records;

/// <summary>
/// Names of a cycle's rows. All lie in the cycle's partition, so that a change, its history and the mails it causes commit together;
/// numbers are padded so that ordinal order is numeric order.
/// </summary>
public static class CycleKeys
{
    public const string Plan = "plan";
    public const string Programme = "programme";
    public const string Cycle = "cycle";
    public const string PickedTexts = "picked-texts";
    public const string NarrativeEdits = "narrative-edits";
    public const string UnitPrefix = "unit:";
    public const string MailPrefix = "mail:";
    public const string ApprovalPrefix = "approval:";
    public const string HistoryPrefix = "history:";

    public const string HistoryHeadPrefix = "head:";

    public const string SeenPrefix = "seen:";

    /// <summary>Units that owe their report.</summary>
    public const string OpenPrefix = "open:";

    /// <summary>Units whose row moved on since their orchestration looked at it.</summary>
    public const string UnseenPrefix = "unseen:";

    /// <summary>Mails that went, the latest first.</summary>
    public const string MailedPrefix = "mailed:";

    /// <summary>Entries of all histories, the latest first.</summary>
    public const string RecentPrefix = "recent:";

    /// <summary>Numbers of the versions that count, for whoever compares units.</summary>
    public const string CountedPrefix = "counted:";

    /// <summary>Where each unit stands, in groups.</summary>
    public const string ProgressPrefix = "progress:";

    /// <summary>What the mail server said last to a mail to a person.</summary>
    public const string MailboxPrefix = "mailbox:";

    /// <summary>Mails that are to be tried, by the time of it.</summary>
    public const string OwedPrefix = "owed:";

    /// <summary>Mails that were refused or fail again and again.</summary>
    public const string StuckPrefix = "stuck:";

    /// <summary>So many that ten thousand units make rows of a few KiB and seldom meet in one; a board reads them all. Stays: each row is where this number puts it.</summary>
    public const int ProgressGroups = 128;

    public static string Partition(CycleId cycle) => cycle.Value;

    /// <summary>Whether a partition is that of a cycle.</summary>
    public static bool IsCycle(string partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        return partition.StartsWith("cycle:", StringComparison.Ordinal);
    }

    public static string Unit(UnitCode unit) => $"unit:{unit}";

    public static string Return(UnitCode unit, int version) => $"return:{unit}:{version:D4}";

    public static string Returns(UnitCode unit) => $"return:{unit}:";

    /// <summary>A submission of a program by what it calls it, which may be anything.</summary>
    public static string Submission(UnitCode unit, string name) => $"submission:{unit}:{PeopleRecords.HashOf(name)}";

    public static string DraftHead(UnitCode unit) => $"drafthead:{unit}";

    public static string DraftFields(UnitCode unit) => $"draft:{unit}:";

    public static string DraftField(UnitCode unit, string field) => $"{DraftFields(unit)}{field}";

    public static string EvidenceOf(UnitCode unit) => $"evidence:{unit}:";

    public static string Evidence(UnitCode unit, int number) => $"{EvidenceOf(unit)}{number:D4}";

    public static string SignedCopies(UnitCode unit) => $"signed:{unit}:";

    public static string SignedCopy(UnitCode unit, int number) => $"{SignedCopies(unit)}{number:D4}";

    public static string Contacts(UnitCode unit) => $"contact:{unit}:";

    public static string Contact(UnitCode unit, int number) => $"{Contacts(unit)}{number:D4}";

    public static string Approval(int round, int level) => $"approval:r{round:D3}:l{level:D2}";

    public static string Report(int round) => $"report:r{round:D3}";

    /// <param name="document">Which: <c>report:r001</c>.</param>
    public static string Print(string document) => $"print:{document}";

    /// <summary>A unit's row as it was when an amendment began that opens it.</summary>
    public static string AmendedUnit(int fromRound, UnitCode unit) => $"amended:r{fromRound:D3}:{unit}";

    /// <summary>How the keys of all mails about a subject begin.</summary>
    public static string MailsAbout(string subject) => $"mail:{subject}:";

    public static string Mail(string subject, string step, string person) => $"{MailsAbout(subject)}{step}:{person}";

    /// <summary>Subject of mails that speak of several units.</summary>
    public const string SeveralUnits = "units";

    public static string HistoryHead(string subject) => HistoryHeadPrefix + subject;

    public static string HistoryOf(string subject) => $"{HistoryPrefix}{subject}:";

    public static string History(string subject, long sequence) => $"history:{subject}:{sequence:D8}";

    public static string Counted(UnitCode unit) => $"{CountedPrefix}{unit}";

    /// <summary>The row of the unit's group. Groups are as good as random, so that units that act in the order of their codes meet in no row.</summary>
    public static string Progress(UnitCode unit) => string.Create(CultureInfo.InvariantCulture, $"{ProgressPrefix}{SHA256.HashData(Encoding.UTF8.GetBytes(unit.Value))[0] % ProgressGroups:D3}");

    public static string Mailbox(string person) => MailboxPrefix + person;

    /// <summary>The unit that a mail is about; null for one about the cycle or about several units.</summary>
    public static UnitCode? UnitOf(string mailKey)
    {
        ArgumentNullException.ThrowIfNull(mailKey);
        return mailKey.Split(':') is [_, "unit", var unit, ..] ? new UnitCode(unit) : null;
    }

    public static string Seen(string instance) => SeenPrefix + instance;

    public static string Open(UnitCode unit) => $"{OpenPrefix}{unit}";

    public static string Unseen(UnitCode unit) => $"{UnseenPrefix}{unit}";

    public static string Owed(DateTimeOffset at, string mailKey) => $"{OwedUntil(at)}:{mailKey}";

    /// <summary>What the keys of mails owed at that time begin with; those owed earlier are smaller.</summary>
    public static string OwedUntil(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{OwedPrefix}{at.UtcTicks:D19}");

    public static string Mailed(DateTimeOffset at, string mailKey) => $"{MailedPrefix}{Backwards(at)}:{mailKey}";

    public static string Recent(DateTimeOffset at, string subject, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{RecentPrefix}{Backwards(at)}:{long.MaxValue - sequence:D19}:{subject}");

    /// <summary>What the keys of entries before that time begin with, or are larger than; those of later ones are smaller.</summary>
    public static string RecentBefore(DateTimeOffset at) => RecentPrefix + Backwards(at.AddTicks(-1));

    internal static string Backwards(DateTimeOffset at) => (DateTime.MaxValue.Ticks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    public static string Stuck(string mailKey) => StuckPrefix + mailKey;
}
