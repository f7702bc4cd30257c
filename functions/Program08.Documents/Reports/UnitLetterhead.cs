using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Documents.Reports;

/// <summary>What stands around a unit's own report: a territorial unit writes as its People's Committee, a department as itself (Decree 30/2020/NĐ-CP, Annex I).</summary>
internal static class UnitLetterhead
{
    public static Letterhead Of(Unit unit, Letterhead programme)
    {
        string[] recipients = [$"{programme.IssuingBody} (để tổng hợp)", "Lưu: VT"];
        return unit.Kind switch
        {
            UnitKind.Department => new(programme.SuperiorBody, unit.Name.Vi, "BC", programme.Place, recipients, "Thủ trưởng đơn vị"),
            UnitKind.UrbanDistrict or UnitKind.RuralDistrict or UnitKind.Town or UnitKind.Commune =>
                new(programme.SuperiorBody, $"Ủy ban nhân dân\n{unit.Name.Vi}", "BC-UBND", programme.Place, recipients, "TM. Ủy ban nhân dân\nChủ tịch"),
        };
    }

    /// <summary>Who reports, in a sentence: "Ủy ban nhân dân quận Hoàng Mai".</summary>
    public static string InSentence(Unit unit) =>
        unit.Kind == UnitKind.Department ? unit.Name.Vi : $"Ủy ban nhân dân {char.ToLowerInvariant(unit.Name.Vi[0])}{unit.Name.Vi[1..]}";
}
