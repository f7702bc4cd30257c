using Program08.Reporting.Letters;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Documents.Reports;

/// <summary>
/// What stands around a unit's own report: as the programme says for its kind of units, else in the state form, a territorial unit as its People's Committee, a
/// department as itself (Decree 30/2020/NĐ-CP, Annex I).
/// </summary>
internal static class UnitLetterhead
{
    private const string Name = "{unit}";
    private const string Archive = "Lưu: VT";

    public static Letterhead Of(Unit unit, Programme programme)
    {
        var (head, letter) = (programme.Letterhead, LetterOf(unit, programme));
        return new(
            letter.SuperiorBody,
            letter.Body.Replace(Name, unit.Name.Vi, StringComparison.Ordinal),
            letter.NumberSuffix,
            head.Place,
            [$"{head.IssuingBody.Replace('\n', ' ')} (để tổng hợp)", letter.Archive],
            letter.SignerTitle,
            letter.Form);
    }

    /// <summary>Who reports, in a sentence: "Ủy ban nhân dân quận Hoàng Mai".</summary>
    public static string InSentence(Unit unit, Programme programme)
    {
        var body = LetterOf(unit, programme).Body;
        return body == Name ? unit.Name.Vi : body.Replace('\n', ' ').Replace(Name, LetterWords.LowerFirst(unit.Name.Vi), StringComparison.Ordinal);
    }

    private static UnitLetter LetterOf(Unit unit, Programme programme) => unit.Kind == UnitKind.Department
        ? programme.UnitLetters?.Departments ?? new(LetterForm.State, programme.Letterhead.SuperiorBody, Name, "BC", "Thủ trưởng đơn vị", Archive)
        : programme.UnitLetters?.Territorial ?? new(LetterForm.State, programme.Letterhead.SuperiorBody, $"Ủy ban nhân dân\n{Name}", "BC-UBND", "TM. Ủy ban nhân dân\nChủ tịch", Archive);
}
