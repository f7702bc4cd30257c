namespace Program08.Documents.Workbooks.Reading;

/// <summary>What a cell's number format makes of its number.</summary>
internal enum NumberLook
{
    Number,
    Percent,
    Date,
}
