using System.Text.Json.Nodes;

namespace Program08.Functions.Tests.Site;

/// <summary>The shipped seeds with four tasks in their programme: two led by quận Hoàng Mai, two by quận Ba Đình.</summary>
internal static class MilestoneSeeds
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static void Write(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var path = Path.Combine(folder, "programmes", "ct08", "programme.json");
        var programme = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        programme["version"] = "2023.milestones";
        programme["milestones"] = new JsonArray(
            Milestone(1, "Ban hành kế hoạch", "008", "2023-09-30", "Kế hoạch được ban hành", "quyết định ban hành"),
            Milestone(2, "Vận hành cơ sở dữ liệu", "008", "2023-12-31", "Cơ sở dữ liệu hoạt động"),
            Milestone(3, "Khánh thành trường học", "001", "2023-06-30", "Trường đi vào hoạt động"),
            Milestone(4, "Rà soát quy hoạch", "001", "2025-06-30", "Quy hoạch được thông qua"));
        File.WriteAllText(path, programme.ToJsonString());
    }

    private static JsonObject Milestone(int number, string name, string owner, string due, string done, string? evidence = null)
    {
        var milestone = new JsonObject
        {
            ["code"] = $"CT08-M{number}",
            ["number"] = number,
            ["name"] = Text(name),
            ["owner"] = owner,
            ["due"] = due,
            ["done"] = Text(done),
            ["provenance"] = new JsonObject { ["confirmed"] = true, ["source"] = "thử" },
        };
        if (evidence is not null)
        {
            milestone["evidence"] = Text(evidence);
        }

        return milestone;
    }

    private static JsonObject Text(string words) => new() { ["vi"] = words, ["en"] = words };
}
