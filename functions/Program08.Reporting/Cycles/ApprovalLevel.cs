using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <param name="Level">From 1, in order.</param>
/// <param name="Name">"Lãnh đạo Sở", "Trưởng Ban Chỉ đạo".</param>
/// <param name="HeadTitle">"TRƯỞNG BAN": for whom a deputy signs; null when the level has no head by title.</param>
/// <param name="DeputyTitle">"PHÓ TRƯỞNG BAN"; null when unknown.</param>
/// <param name="Form">Of the level's own papers: how a capacity is written.</param>
public sealed record ApprovalLevel(int Level, LocalText Name, string? HeadTitle = null, string? DeputyTitle = null, LetterForm Form = LetterForm.State)
{
    /// <summary>
    /// In which capacity a deputy decides: "KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN" (Decree 30/2020/NĐ-CP, Art. 13, Annex I, part II, item 7), "K/T TRƯỞNG BAN, …"
    /// on Party papers (Guideline 36-HD/VPTW); by authority where the level has no head by title.
    /// </summary>
    public string CapacityOfDeputy() => HeadTitle is null
        ? $"theo ủy quyền của {Name.Vi}"
        : $"{(Form == LetterForm.Party ? "K/T" : "KT.")} {HeadTitle}{(DeputyTitle is null ? null : $", {DeputyTitle}")}";
}
