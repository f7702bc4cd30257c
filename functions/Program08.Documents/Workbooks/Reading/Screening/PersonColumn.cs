namespace Program08.Documents.Workbooks.Reading.Screening;

/// <summary>What a column says about single persons.</summary>
internal enum PersonColumn
{
    /// <summary>Of identity cards, personal numbers.</summary>
    Number,
    Birth,
    Name,
}
