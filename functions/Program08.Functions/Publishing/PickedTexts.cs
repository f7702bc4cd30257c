using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Publishing;

/// <summary>The units' words that the coordinator took into the city report of a cycle: one row, written with its history.</summary>
public sealed class PickedTexts(RecordBook book, IReportingStore store)
{
    public async Task<IReadOnlyList<PickedText>> ListAsync(CycleId cycle, CancellationToken cancellation) =>
        await book.FindAsync<List<PickedText>>(CycleKeys.Partition(cycle), CycleKeys.PickedTexts, cancellation) ?? [];

    /// <summary>Puts these in place of all there were. The same again changes nothing.</summary>
    public Task<bool> WriteAsync(CycleId cycle, IReadOnlyList<PickedText> texts, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var partition = CycleKeys.Partition(cycle);
        return book.TellAsync(
            partition,
            CycleKeys.Cycle,
            async token =>
            {
                var row = await store.FindAsync(partition, CycleKeys.PickedTexts, token);
                var before = row is null ? [] : StoredJson.Read<List<PickedText>>(row.Json);
                List<PickedText> next = [.. texts.Select(text => before.FirstOrDefault(known => known with { By = text.By, At = text.At } == text) ?? text)];
                if (next.SequenceEqual(before))
                {
                    return null;
                }

                var json = StoredJson.Write(next);
                return new Told(
                    [row is null ? new RowChange.Insert(CycleKeys.PickedTexts, json) : new RowChange.Replace(CycleKeys.PickedTexts, json, row.ETag)],
                    [new HistoryFact("TextsPicked", person, $"Chọn {next.Count} đoạn lời của đơn vị vào báo cáo tổng hợp, {next.Count(text => text.IsEdited)} đoạn có sửa: {string.Join(", ", next.Select(text => $"{text.Unit} bản {text.Version}").Distinct())}.")]);
            },
            cancellation);
    }
}
