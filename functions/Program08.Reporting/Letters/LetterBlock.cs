namespace Program08.Reporting.Letters;

/// <summary>One thing after another in a letter.</summary>
public abstract record LetterBlock
{
    private LetterBlock()
    {
    }

    /// <summary>"I. KẾT QUẢ THỰC HIỆN" in the text, "Đối chiếu nguồn số liệu" in an annex.</summary>
    public sealed record Heading(string Text) : LetterBlock;

    /// <summary>Whose the next lines are, within a heading: a unit's name.</summary>
    public sealed record Group(string Text) : LetterBlock;

    /// <summary>What the next lines are about, within a heading or a group.</summary>
    public sealed record Subheading(string Text) : LetterBlock;

    public sealed record Line(string Text) : LetterBlock;

    /// <summary>What a table needs to be read rightly.</summary>
    public sealed record Note(string Text) : LetterBlock;

    /// <param name="Widths">Of the columns, in millimetres.</param>
    /// <param name="Rows">Each with as many cells as there are columns.</param>
    /// <param name="IsCompact">In smaller type: one of many alike.</param>
    public sealed record Table(IReadOnlyList<double> Widths, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<LetterCell>> Rows, bool IsCompact = false) : LetterBlock;
}
