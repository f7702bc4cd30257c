using System.Text.Json.Serialization;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Where in a return: a workbook's sheet and cell ("Biểu phụ", "E12"), or a field of the form.</summary>
/// <param name="File">Name the sender gave it; null for the form.</param>
/// <param name="Sheet">Sheet name; null for the form and for separated text.</param>
/// <param name="Cell">A1 notation, in separated text too: column letter of the field, number of the row; null for the form.</param>
/// <param name="Figure">The cell of the return it stands for, when known.</param>
public sealed record Place(string? File, string? Sheet, string? Cell, FigureKey? Figure = null)
{
    /// <summary>"Ô E12" of a sheet, "Dòng 12, cột E" of separated text; null where there is no cell.</summary>
    [JsonIgnore]
    public LocalText? Spot
    {
        get
        {
            if (Cell is not { } cell)
            {
                return null;
            }

            var row = cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ").ToString();
            return Sheet is not null || row.Length == 0
                ? new LocalText($"Ô {cell}", $"Cell {cell}")
                : new LocalText($"Dòng {row}, cột {cell[..^row.Length]}", $"Row {row}, column {cell[..^row.Length]}");
        }
    }

    /// <summary>The web form's field for a figure.</summary>
    public static Place Form(FigureKey figure) => new(null, null, null, figure);
}
