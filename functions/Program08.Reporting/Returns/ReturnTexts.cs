using System.Text;
using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>The text sections of a return: their names, and how what people write is kept.</summary>
public static class ReturnTexts
{
    /// <summary>About two printed pages: more is a document of its own and goes along as evidence.</summary>
    public const int MaximumLength = 6_000;

    public static IReadOnlyList<TextSection> Sections { get; } = [TextSection.Results, TextSection.Shortcomings, TextSection.Causes, TextSection.Proposals];

    public static LocalText Name(TextSection section) => section switch
    {
        TextSection.Results => new("Kết quả nổi bật", "Notable results"),
        TextSection.Shortcomings => new("Tồn tại, hạn chế", "Shortcomings"),
        TextSection.Causes => new("Nguyên nhân", "Causes"),
        TextSection.Proposals => new("Kiến nghị", "Proposals"),
    };

    /// <summary>Stable text for form fields and line ids: <c>text:results</c>.</summary>
    public static string Id(TextSection section) => section switch
    {
        TextSection.Results => "text:results",
        TextSection.Shortcomings => "text:shortcomings",
        TextSection.Causes => "text:causes",
        TextSection.Proposals => "text:proposals",
    };

    /// <summary>The section an id names; null for anything else.</summary>
    public static TextSection? Find(string id) => Sections.Where(section => Id(section) == id).Select(section => (TextSection?)section).FirstOrDefault();

    /// <summary>As words are kept: composed, trimmed, one kind of line end.</summary>
    internal static string Clean(string? written) => (written ?? string.Empty).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Trim();

    /// <summary>Null when nothing is left of it.</summary>
    public static ReturnText? Of(TextSection section, string? written)
    {
        var text = Clean(written);
        return text.Length == 0 ? null : new ReturnText(section, text.Length > MaximumLength ? text[..MaximumLength] : text);
    }
}
