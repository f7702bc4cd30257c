using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Rules;

/// <summary>The rules of a programme that are retired: one row, written with its history. Cycles that are planned already keep theirs.</summary>
public sealed class RuleRetirements(RecordBook book, IReportingStore store, TimeProvider time)
{
    private static readonly Failure NoReason = new("reason", new(
        "Lý do cần ít nhất 10 ký tự; lý do được ghi trong nhật ký và hiện ở trang quy tắc.", "A reason needs at least 10 characters; it is recorded and shown with the rule."));

    private static readonly Failure Retired = new("RULE_RETIRED", new("Quy tắc này đã ngừng dùng rồi.", "The rule is retired already."));

    private static readonly Failure InUse = new("RULE_IN_USE", new("Quy tắc này đang được dùng.", "The rule is in use."));

    /// <summary>In the order they were retired.</summary>
    public async Task<IReadOnlyList<RuleRetirement>> ListAsync(ProgrammeCode programme, CancellationToken cancellation) =>
        await book.FindAsync<List<RuleRetirement>>(RuleKeys.Partition, RuleKeys.Retired(programme), cancellation) ?? [];

    /// <summary>All that was retired and taken back, oldest first.</summary>
    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(ProgrammeCode programme, CancellationToken cancellation) =>
        book.ReadHistoryAsync(RuleKeys.Partition, RuleKeys.Subject(programme), cancellation);

    /// <summary>For cycles planned from now on. Refused, under the code <c>reason</c>, without a reason of 10 characters; and when the rule is retired.</summary>
    /// <param name="person">Id of who retires it.</param>
    public async Task<Outcome<RuleRetirement>> RetireAsync(ProgrammeCode programme, Rule rule, string reason, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(reason);
        var text = reason.Trim().Normalize();
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            return Outcomes.Fail<RuleRetirement>(NoReason);
        }

        var retirement = new RuleRetirement(rule.Code, text, person, time.GetUtcNow());
        return await ChangeAsync(
            programme,
            known => known.Any(other => other.Rule == rule.Code) ? null : [.. known, retirement],
            new HistoryFact("RuleRetired", person, $"Ngừng dùng quy tắc {rule.Code} “{rule.Title.Vi}” cho các đợt lập sau: {text}"),
            cancellation)
            ? Outcomes.Success(retirement)
            : Outcomes.Fail<RuleRetirement>(Retired);
    }

    /// <summary>For cycles planned from now on. Refused when the rule is not retired.</summary>
    /// <param name="person">Id of who takes it back.</param>
    public async Task<Outcome<Rule>> TakeBackAsync(ProgrammeCode programme, Rule rule, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return await ChangeAsync(
            programme,
            known => known.All(other => other.Rule != rule.Code) ? null : [.. known.Where(other => other.Rule != rule.Code)],
            new HistoryFact("RuleTakenBack", person, $"Dùng lại quy tắc {rule.Code} “{rule.Title.Vi}” cho các đợt lập sau."),
            cancellation)
            ? Outcomes.Success(rule)
            : Outcomes.Fail<Rule>(InUse);
    }

    private Task<bool> ChangeAsync(ProgrammeCode programme, Func<IReadOnlyList<RuleRetirement>, List<RuleRetirement>?> change, HistoryFact fact, CancellationToken cancellation) =>
        book.TellAsync(
            RuleKeys.Partition,
            RuleKeys.Subject(programme),
            async token =>
            {
                var key = RuleKeys.Retired(programme);
                var row = await store.FindAsync(RuleKeys.Partition, key, token);
                if (change(row is null ? [] : StoredJson.Read<List<RuleRetirement>>(row.Json)) is not { } next)
                {
                    return null;
                }

                var json = StoredJson.Write(next);
                return new Told([row is null ? new RowChange.Insert(key, json) : new RowChange.Replace(key, json, row.ETag)], [fact]);
            },
            cancellation);
}
