using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <param name="Rows">Oldest first; newest first where only a part is shown.</param>
/// <param name="BrokenAt">Number of the first entry that doesn't fit the chain; null when the chain is whole.</param>
/// <param name="HeadHash">Hash of the last entry; null where only a part is shown, of which no chain can be told.</param>
/// <param name="Older">Where the next part begins, in <c>?truoc=</c>; null on the last.</param>
public sealed record HistoryModel(Shell Shell, CycleHead Cycle, IReadOnlyList<HistoryRow> Rows, long? BrokenAt, string? HeadHash, string? Older = null) : IPageModel
{
    public const string BeforeKey = "truoc";

    /// <summary>Entries of a part.</summary>
    public const int EntriesPerPage = 100;

    public IReadOnlyList<FormError> Errors => [];
}
