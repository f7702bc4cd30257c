using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks;

/// <summary>The words of the choice.</summary>
internal static class CellStates
{
    public const string Figure = "Số liệu";
    public const string Zero = "Không phát sinh";
    public const string NotApplicable = "Không thuộc diện";
    public const string Missing = "Chưa có";

    public static IReadOnlyList<string> Words { get; } = [Figure, Zero, NotApplicable, Missing];

    /// <returns>Null when the text is none of the words.</returns>
    public static CellState? Parse(string text) => PlainText.Fold(text) switch
    {
        "" => CellState.None,
        "so lieu" or "co so lieu" => CellState.Figure,
        "khong phat sinh" or "kps" => CellState.Zero,
        "khong thuoc dien" or "ktd" => CellState.NotApplicable,
        "chua co" or "chua co so lieu" => CellState.Missing,
        _ => null,
    };
}
