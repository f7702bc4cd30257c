using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Publishing;

/// <summary>Puts sentences of a report that waits to be sent on into other words. The report is another one by that, with a hash of its own; every edit stands in the history.</summary>
public sealed class NarrativeDesk(CycleRecords records, Catalogue catalogue, ReportSources sources, ReportDocuments documents, TimeProvider time)
{
    private static readonly Failure NotNow = new("", new(
        "Câu chữ sửa được sau khi tổng hợp và trước khi trình duyệt. Báo cáo đã thay đổi hoặc không còn ở bước này: tải lại trang.", "Sentences can be edited after consolidation and before the report is sent on."));

    /// <param name="reportHash">Of the report on the screen.</param>
    /// <param name="texts">By the sentence's place among <see cref="NarrativeEdits.Editable"/>; empty, or as generated, leaves or puts it back as written from the figures.</param>
    /// <param name="confirmed">Places of sentences whose new numbers the coordinator answers for.</param>
    /// <returns>The hash of the report as it is now; failures name their field: <c>t.3</c>, <c>n.3</c>.</returns>
    public async Task<Outcome<string>> SaveAsync(CycleId id, string reportHash, IReadOnlyDictionary<int, string> texts, IReadOnlySet<int> confirmed, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(confirmed);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Stage != CycleStage.Consolidated || cycle.ReportHash != reportHash || await records.FindReportAsync(id, cycle.Round, cancellation) is not { } stored)
        {
            return Outcomes.Fail<string>(NotNow);
        }

        var now = time.GetUtcNow();
        List<Failure> failures = [];
        List<NarrativeEdit> edits = [];
        var sentences = NarrativeEdits.Editable(stored.Report);
        for (var place = 0; place < sentences.Count; place++)
        {
            var (sentence, text) = (sentences[place], Clean(texts.GetValueOrDefault(place)));
            if (text.Length == 0 || text == sentence.Text)
            {
                continue;
            }

            if (text.Length > NarrativeEdits.MaximumLength)
            {
                failures.Add(new Failure($"t.{place}", new($"Câu dài quá {NarrativeEdits.MaximumLength} ký tự.", "The sentence is too long.")));
            }
            else if (!confirmed.Contains(place) && NarrativeEdits.NewNumbers(sentence.Text, text) is { Count: > 0 } numbers)
            {
                failures.Add(new Failure($"n.{place}", new(
                    $"Số {string.Join("; ", numbers)} không có trong số liệu của câu này. Sửa lại, hoặc đánh dấu để chịu trách nhiệm về số đó.", $"The numbers {string.Join("; ", numbers)} are not among the sentence's figures.")));
            }

            edits.Add(new NarrativeEdit(sentence.Section, sentence.Text, text, person, now));
        }

        return failures.Count > 0 ? Outcomes.Fail<string>(failures) : await WriteAsync(cycle, stored.Report, edits, person, cancellation);
    }

    private async Task<Outcome<string>> WriteAsync(CycleRecord cycle, CityReport before, List<NarrativeEdit> edits, string person, CancellationToken cancellation)
    {
        var id = cycle.Id;
        var plan = await records.ReadPlanAsync(id, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        var (report, _) = await sources.ConsolidateAsync(plan, programme, cancellation, edits: edits);
        var hash = ReportHash.Of(report);
        if (hash == cycle.ReportHash)
        {
            return Outcomes.Success(hash);
        }

        var (_, change) = await documents.FreezeAsync(cycle.Round, programme, report, cancellation);
        var result = await records.ChangeCycleAsync(
            id,
            row => row.Stage != CycleStage.Consolidated || row.ReportHash != cycle.ReportHash
                ? null
                : new Change<CycleRecord>(
                    row with { ReportHash = hash },
                    [.. Facts(before, report, person, hash)],
                    [new RowChange.Upsert(CycleKeys.NarrativeEdits, StoredJson.Write(edits)), change]),
            cancellation);
        return result.Changed ? Outcomes.Success(hash) : Outcomes.Fail<string>(NotNow);
    }

    private static IEnumerable<HistoryFact> Facts(CityReport before, CityReport after, string person, string hash)
    {
        var old = (before.Edited ?? []).ToDictionary(edit => (edit.Section, edit.Generated), edit => edit.Text);
        var next = (after.Edited ?? []).ToDictionary(edit => (edit.Section, edit.Generated), edit => edit.Text);
        foreach (var key in old.Keys.Union(next.Keys).Where(key => old.GetValueOrDefault(key) != next.GetValueOrDefault(key)))
        {
            yield return new HistoryFact(
                "SentenceEdited", person, $"Câu chữ báo cáo: “{old.GetValueOrDefault(key, key.Generated)}” thành “{next.GetValueOrDefault(key, key.Generated)}”. Báo cáo lập lại, SHA-256 {hash}.");
        }
    }

    private static string Clean(string? text) => string.Join(' ', (text ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
