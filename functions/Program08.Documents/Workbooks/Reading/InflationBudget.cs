namespace Program08.Documents.Workbooks.Reading;

/// <summary>What is left to inflate in one file, over all its parts, and whether there is still time.</summary>
internal sealed class InflationBudget(long bytes, CancellationToken stop)
{
    public void Spend(int count)
    {
        bytes -= count;
        if (bytes < 0)
        {
            throw Refusals.TooMuch("dữ liệu khi giải nén", "data once inflated");
        }

        stop.ThrowIfCancellationRequested();
    }
}
