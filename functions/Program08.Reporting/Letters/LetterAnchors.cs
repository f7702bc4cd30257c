using System.Globalization;

namespace Program08.Reporting.Letters;

/// <summary>Names of the places that a letter's contents lead to; fit for bookmarks of Word and for ids of HTML. Positions count from 0.</summary>
public static class LetterAnchors
{
    public static string InText(int block) => string.Create(CultureInfo.InvariantCulture, $"muc_{block}");

    public static string Annex(int annex) => string.Create(CultureInfo.InvariantCulture, $"phu_luc_{annex}");

    public static string InAnnex(int annex, int block) => string.Create(CultureInfo.InvariantCulture, $"phu_luc_{annex}_{block}");
}
