namespace Program08.Pages.Reports;

/// <summary>How addresses name the reports of a cycle.</summary>
public static class ReportEdition
{
    /// <summary>The one that is not published yet.</summary>
    public const string Draft = "du-thao";

    /// <param name="number">0 for the report itself, else the amendment's.</param>
    /// <returns><c>ban-goc</c>, <c>sua-doi-1</c>, …</returns>
    public static string Of(int number) => number == 0 ? "ban-goc" : $"sua-doi-{number}";
}
