namespace Program08.Documents.Workbooks.Reading;

/// <summary>What is left to inflate in one file, over all its parts.</summary>
internal sealed class InflationBudget(long bytes)
{
    public void Spend(int count)
    {
        bytes -= count;
        if (bytes < 0)
        {
            throw Refusals.TooMuch("dữ liệu khi giải nén", "data once inflated");
        }
    }
}
