using DocumentFormat.OpenXml.Spreadsheet;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>How a cell looks and whether it may be typed into. Equal looks share one style.</summary>
internal sealed record CellLook
{
    public static CellLook Plain { get; } = new();

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Points.</summary>
    public double Size { get; init; } = 11;

    /// <summary>Six hex digits.</summary>
    public string Ink { get; init; } = Palette.Ink;

    /// <summary>Background; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Thin lines on all four sides.</summary>
    public bool Boxed { get; init; }

    public HorizontalAlignmentValues Align { get; init; } = HorizontalAlignmentValues.Left;

    public VerticalAlignmentValues VerticalAlign { get; init; } = VerticalAlignmentValues.Center;

    public bool Wrap { get; init; }

    /// <summary>Steps of about three spaces from the side it is aligned to.</summary>
    public uint Indent { get; init; }

    /// <summary>Format code in the notation of the file (English separators).</summary>
    public string NumberFormat { get; init; } = "General";

    /// <summary>Stays writable when its sheet is protected.</summary>
    public bool Unlocked { get; init; }

    /// <summary>The cell's text stays text when someone edits it, even when it begins like a formula.</summary>
    public bool QuotePrefix { get; init; }
}
