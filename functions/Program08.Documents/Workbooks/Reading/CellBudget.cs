namespace Program08.Documents.Workbooks.Reading;

/// <summary>How many rows and cells may still be read, over all sheets, and whether there is still time.</summary>
internal sealed class CellBudget(ReadLimits limits)
{
    private const int BetweenLooks = 1_024;

    private int _left = limits.Cells;

    public void Spend()
    {
        if (--_left < 0)
        {
            throw Refusals.TooMuch("ô", "cells");
        }

        if (_left % BetweenLooks == 0)
        {
            limits.Stop.ThrowIfCancellationRequested();
        }
    }

    /// <param name="characters">Text of the row at hand so far; rows are held whole, so they are bounded.</param>
    public static void CheckRow(int characters)
    {
        if (characters > 4_000_000)
        {
            throw Refusals.TooMuch("chữ trong một dòng", "text in one row");
        }
    }
}
