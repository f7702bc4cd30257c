using System.Security.Cryptography;
using System.Text;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Documents.Workbooks;

/// <summary>A fingerprint of what a unit is asked for: a workbook made from another list of measures has another.</summary>
internal static class CatalogueChecksum
{
    public static string Of(Programme programme, Unit unit)
    {
        var text = new StringBuilder();
        foreach (var row in TemplateRow.For(programme.Measures, unit))
        {
            text.Append(row.Id).Append('|')
                .Append(row.Measure.Name.Vi).Append('|')
                .Append(row.Measure.UnitOfMeasure).Append('|')
                .Append(row.Measure.Kind).Append('|')
                .Append(row.HasCumulative).Append('|')
                .Append(row.IsAsked).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
