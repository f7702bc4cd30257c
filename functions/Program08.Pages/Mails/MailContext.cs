using Program08.Reporting.Returns;

namespace Program08.Pages.Mails;

/// <summary>What every mail of a cycle carries.</summary>
/// <param name="Mark">Begins the subject, without brackets: "CT08 – năm 2023".</param>
/// <param name="PersonName">Whom it speaks to.</param>
/// <param name="IsDemonstration">Puts the mark of a demonstration with synthetic figures in the mail.</param>
/// <param name="Figures">Of the figures the mail speaks of; null when it speaks of none.</param>
public sealed record MailContext(string Mark, string PersonName, bool IsDemonstration = false, MarkCount? Figures = null)
{
    /// <summary>"Trong 2.456 số liệu có 2.390 số mô phỏng, 26 số suy ra; 7 mức chỉ tiêu là giả định." Null when all of them are simply reported.</summary>
    internal string? FiguresInWords => Figures is not { IsMarked: true } figures
        ? null
        : string.Join("; ", new[]
        {
            figures.Total == 0 ? null : $"Trong {PageText.Number(figures.Total)} số liệu của thư này có {PageText.Number(figures.Synthetic)} số mô phỏng, {PageText.Number(figures.Derived)} số suy ra",
            figures.AssumedTargets == 0 ? null : $"{PageText.Number(figures.AssumedTargets)} mức chỉ tiêu là giả định",
        }.OfType<string>()) + ".";
}
