namespace Program08.Reporting.Letters;

/// <summary>A cell of a letter's table.</summary>
public sealed record LetterCell(string Text, CellSide Side = CellSide.Left, bool IsStrong = false)
{
    public static LetterCell Left(string text) => new(text);

    public static LetterCell Middle(string text) => new(text, CellSide.Middle);

    public static LetterCell Right(string text) => new(text, CellSide.Right);
}
