using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>What the whole of a programme's units is called inside a sentence: "toàn Thành phố", "số liệu cấp tỉnh".</summary>
public static class AreaWords
{
    /// <summary>Where a programme says nothing.</summary>
    private static readonly LocalText City = new("Thành phố", "city");

    /// <param name="said">By the programme; null: a city.</param>
    public static LocalText Of(LocalText? said) => said ?? City;
}
