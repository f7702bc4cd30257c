using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>Instances page by page.</summary>
internal sealed class InstancePages(InstanceQueries queries, OrchestrationQuery filter) : AsyncPageable<OrchestrationMetadata>
{
    public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        await foreach (var page in Pages(continuationToken ?? filter.ContinuationToken, pageSizeHint ?? filter.PageSize).ConfigureAwait(false))
        {
            yield return page;
        }
    }

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> Pages(string? token, int size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var query = filter with { ContinuationToken = token, PageSize = size };
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await Task.Run(() => queries.List(query), cancellation).ConfigureAwait(false);
            query = query with { ContinuationToken = page.ContinuationToken };
            yield return page;
        }
        while (query.ContinuationToken is not null);
    }
}
