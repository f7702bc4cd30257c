using Program08.Reporting.Words;

namespace Program08.Reporting.Demonstrations;

/// <summary>Reads a story's file.</summary>
public static class DemonstrationStoryJson
{
    /// <returns>The story, or every entry that is wrong.</returns>
    public static Outcome<DemonstrationStory> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<DemonstrationStory>(json, "DEMONSTRATION_UNREADABLE", "story.json", Check);
    }

    private static IEnumerable<Failure> Check(DemonstrationStory story)
    {
        foreach (var (earlier, later) in story.Steps.Zip(story.Steps.Skip(1)).Where(pair => pair.Second.At < pair.First.At))
        {
            yield return new("STORY_ORDER", new($"Bước lúc {later.At:s} đứng sau bước lúc {earlier.At:s}.", $"The step of {later.At:s} comes after that of {earlier.At:s}."));
        }

        foreach (var person in story.Steps.OfType<StoryStep.Decide>().Select(step => step.Person).Where(id => story.People.All(known => known.Id != id)).Distinct(StringComparer.Ordinal))
        {
            yield return new("STORY_PERSON", new($"Không có người {person}.", $"There is no person {person}."));
        }
    }
}
