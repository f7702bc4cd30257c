namespace Program08.Documents.Workbooks.Reading;

/// <summary>The outer form of a file that is read.</summary>
internal enum FileKind
{
    /// <summary>A zip package: .xlsx or .ods.</summary>
    Package,

    /// <summary>.xls, of Excel 97 to 2003.</summary>
    OldExcel,

    /// <summary>.csv.</summary>
    SeparatedText,
}
