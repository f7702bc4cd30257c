using System.Text.Json;
using Program08.Reporting.Approvals;

namespace Program08.Storage.Records;

/// <summary>What rows say about files and histories, gathered row by row in the order of their keys.</summary>
public sealed class VerifiedRows(List<string> damages)
{
    private const int SequenceLength = 9;
    private static readonly string HeadPrefix = CycleKeys.HistoryHead("");

    private readonly Dictionary<(string Partition, string Subject), List<HistoryEntry>> chains = [];
    private readonly Dictionary<(string Partition, string Subject), HistoryHead> heads = [];
    private readonly HashSet<(string Row, string Hash)> references = [];

    public int Count { get; private set; }

    public IReadOnlyCollection<(string Row, string Hash)> References => references;

    public int ChainCount => chains.Keys.Union(heads.Keys).Count();

    public int EntryCount => chains.Values.Sum(chain => chain.Count);

    public void Add(string partition, string key, string json)
    {
        Count++;
        try
        {
            Read(partition, key, json);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or ArgumentException or NullReferenceException)
        {
            damages.Add($"{partition} {key}: the row can't be read: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Whether a history goes through this end, or ends there.</summary>
    public bool Contains(string subject, HistoryHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return chains.Where(chain => chain.Key.Subject == subject).Any(chain => chain.Value.Any(entry => entry.Sequence == head.Sequence && entry.Hash == head.Hash));
    }

    /// <summary>Whether a history ends there.</summary>
    public bool EndsWith(string subject, HistoryHead head) => heads.Any(known => known.Key.Subject == subject && known.Value == head);

    public IEnumerable<string> ChainDamages()
    {
        foreach (var chain in chains.Keys.Union(heads.Keys).OrderBy(chain => chain.Partition, StringComparer.Ordinal).ThenBy(chain => chain.Subject, StringComparer.Ordinal))
        {
            var entries = chains.GetValueOrDefault(chain) ?? [];
            var head = heads.GetValueOrDefault(chain);
            var damage = entries.FirstOrDefault(entry => entry.Subject != chain.Subject) is { } foreign
                ? $"#{foreign.Sequence} belongs to '{foreign.Subject}'"
                : head is null ? "its stored end is missing" : HistoryChain.FindDamage(entries, head);
            if (damage is not null)
            {
                yield return $"{chain.Partition} history of {chain.Subject}: broken at {damage}";
            }
        }
    }

    private void Read(string partition, string key, string json)
    {
        if (key.StartsWith(CycleKeys.HistoryPrefix, StringComparison.Ordinal) && key.Length > CycleKeys.HistoryPrefix.Length + SequenceLength)
        {
            var chain = (partition, key[CycleKeys.HistoryPrefix.Length..^SequenceLength]);
            if (!chains.TryGetValue(chain, out var entries))
            {
                chains[chain] = entries = [];
            }

            entries.Add(StoredJson.Read<HistoryEntry>(json));
        }
        else if (key.StartsWith(HeadPrefix, StringComparison.Ordinal))
        {
            heads[(partition, key[HeadPrefix.Length..])] = StoredJson.Read<HistoryHead>(json);
        }
        else
        {
            foreach (var hash in FilesOf(key, json))
            {
                references.Add(($"{partition} {key}", hash));
            }
        }
    }

    private static IEnumerable<string> FilesOf(string key, string json) => key.Split(':', 2)[0] switch
    {
        "return" => StoredJson.Read<ReturnRecord>(json).FileHash is { } file ? [file] : [],
        "report" => StoredJson.Read<ReportRecord>(json).Documents.Select(document => document.Hash),
        "evidence" => [StoredJson.Read<EvidenceRecord>(json).FileHash],
        "signed" => [StoredJson.Read<SignedCopyRecord>(json).FileHash],
        "approval" => StoredJson.Read<ApprovalRecord>(json).OnPaper.Select(decision => decision.Paper!.FileHash),
        "print" => [StoredJson.Read<PrintRecord>(json).Hash],
        "mail" => StoredJson.Read<MailRecord>(json).Attachments.Select(attachment => attachment.Hash),
        _ => [],
    };
}
