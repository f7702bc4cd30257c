using System.Text.RegularExpressions;

namespace Program08.Reporting.Consolidation;

/// <summary>Which sentences may be put into other words, and what an edit brings in.</summary>
public static partial class NarrativeEdits
{
    /// <summary>Most characters of a sentence.</summary>
    public const int MaximumLength = 2_000;

    /// <summary>Sentences written from figures. Explanations are the units' own words.</summary>
    public static IReadOnlyList<NarrativeSentence> Editable(CityReport report) => [.. Narrative.Generated(report).Where(sentence => sentence.Section != NarrativeSection.Explanations)];

    /// <summary>The report with the edits that still fit it; one whose sentence reads differently by now is left out.</summary>
    public static CityReport Edited(this CityReport report, IReadOnlyList<NarrativeEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(edits);
        List<EditedSentence> edited = [.. Editable(report)
            .Select(sentence => edits.FirstOrDefault(edit => edit.Section == sentence.Section && edit.Generated == sentence.Text))
            .OfType<NarrativeEdit>().Where(edit => edit.Text != edit.Generated).Distinct().Select(edit => new EditedSentence(edit.Section, edit.Generated, edit.Text))];
        return report with { Edited = edited.Count == 0 ? null : edited };
    }

    /// <summary>Numbers of an edited sentence that the figures did not put there, as written; empty when there are none.</summary>
    public static IReadOnlyList<string> NewNumbers(string generated, string text)
    {
        var known = Numbers().Matches(generated).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return [.. Numbers().Matches(text).Select(match => match.Value).Where(number => !known.Contains(number)).Distinct()];
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
