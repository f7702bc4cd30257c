namespace Program08.Documents.Workbooks.Writing;

/// <summary>Bars that lie, one a category, drawn from cells that stand in the workbook beside it. Rows count from 1.</summary>
/// <param name="Description">What it shows, for who can't see it; the cells say the rest.</param>
/// <param name="Sheet">Name of the sheet that holds its cells.</param>
/// <param name="Categories">Names of the bars, in the rows from <paramref name="FirstRow"/> on.</param>
/// <param name="CategoryColumn">Where they stand, from 1.</param>
/// <param name="Series">Laid end to end when there are several.</param>
/// <param name="Format">Of the numbers.</param>
/// <param name="Columns">How wide it is on its own sheet, in columns.</param>
/// <param name="Rows">How high, in rows.</param>
internal sealed record BarChart(
    string Title, string Description, string Sheet, int FirstRow, int CategoryColumn, IReadOnlyList<string> Categories, IReadOnlyList<BarSeries> Series, string Format, int Columns, int Rows);
