namespace Program08.Documents.Workbooks.Reading;

/// <summary>How many rows and cells may still be read, over all sheets.</summary>
internal sealed class CellBudget(int cells)
{
    public void Spend()
    {
        if (--cells < 0)
        {
            throw Refusals.TooMuch("ô", "cells");
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
