using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>Which units the board's table shows, chosen in the address.</summary>
/// <param name="Text">Part of a name or code, accents or not; empty for all.</param>
/// <param name="Area">Code of a unit above the reporting ones; empty for all.</param>
/// <param name="Page">From 1.</param>
public sealed record BoardChoice(BoardFilter Filter = BoardFilter.All, string Text = "", string Area = "", int Page = 1)
{
    public const string FilterKey = "loc";
    public const string TextKey = "tim";
    public const string AreaKey = "vung";
    public const string PageKey = "trang";

    public static BoardChoice Parse(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(
            BoardFilters.Parse(query[FilterKey]),
            query[TextKey].ToString().Trim().Normalize(),
            query[AreaKey].ToString(),
            int.TryParse(query[PageKey], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    /// <summary>The board so chosen, at its table.</summary>
    public string Address(CycleId cycle)
    {
        var query = new QueryBuilder();
        foreach (var (key, value, common) in new[]
        {
            (FilterKey, BoardFilters.Name(Filter), ""),
            (TextKey, Text, ""),
            (AreaKey, Area, ""),
            (PageKey, Page.ToString(CultureInfo.InvariantCulture), "1"),
        })
        {
            if (value != common)
            {
                query.Add(key, value);
            }
        }

        return $"{PageRoutes.Board(cycle)}{query}#units-title";
    }
}
