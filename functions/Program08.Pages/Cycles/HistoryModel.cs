using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <param name="Rows">Oldest first.</param>
/// <param name="BrokenAt">Number of the first entry that doesn't fit the chain; null when the chain is whole.</param>
/// <param name="HeadHash">Hash of the last entry.</param>
public sealed record HistoryModel(Shell Shell, CycleHead Cycle, IReadOnlyList<HistoryRow> Rows, long? BrokenAt, string HeadHash) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
