namespace Program08.Documents.Workbooks.Reading;

/// <summary>How a cell's content is stored.</summary>
internal enum CellContent
{
    Number,
    Text,

    /// <summary>Text by index into the workbook's table.</summary>
    SharedText,
    Truth,
    Error,

    /// <summary>A date written as ISO text.</summary>
    IsoDate,
}
