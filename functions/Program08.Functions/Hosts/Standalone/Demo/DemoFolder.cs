using System.Text.Json.Nodes;
using Program08.Functions.Hosts.Data;
using Program08.Reporting.Programmes;

namespace Program08.Functions.Hosts.Demo;

/// <summary>Where a demonstration puts what it makes. An earlier one is replaced; anything else that lies there is left alone.</summary>
internal sealed class DemoFolder
{
    private const string MarkName = "demonstration.txt";

    private DemoFolder(string path)
    {
        Root = path;
        Data = Path.Combine(path, "data");
        Mail = Path.Combine(path, "mail");
        Report = Path.Combine(path, "report");
        Returns = Path.Combine(path, "returns");
    }

    public string Root { get; }

    public string Data { get; }

    public string Mail { get; }

    public string Report { get; }

    public string Returns { get; }

    /// <summary>The folder as it is.</summary>
    public static DemoFolder At(string path) => new(Path.GetFullPath(path));

    /// <summary>Empties and marks the folder.</summary>
    /// <param name="programme">The only one that a site on this data is for; null: those it is for anyway.</param>
    /// <exception cref="DemoException">Something else lies there.</exception>
    public static DemoFolder Prepare(string path, string title, ProgrammeCode? programme = null)
    {
        var folder = At(path);
        var mark = Path.Combine(folder.Root, MarkName);
        if (Directory.Exists(folder.Root) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(folder.Root).Any())
        {
            throw new DemoException($"{folder.Root} is not empty and was not made by a demonstration; name another folder with --out DIR.");
        }

        // The mark stays until all else is gone: a run that was cut short is replaced like any other.
        foreach (var part in new[] { folder.Data, folder.Mail, folder.Report, folder.Returns }.Where(Directory.Exists))
        {
            Directory.Delete(part, recursive: true);
        }

        Directory.CreateDirectory(folder.Root);
        File.WriteAllText(mark, $"{title}\nMade by the command demo, which replaces this folder's data, mail, report and returns when it runs again.\n");
        Directory.CreateDirectory(folder.Report);
        Directory.CreateDirectory(folder.Returns);
        if (programme is { } only)
        {
            Directory.CreateDirectory(folder.Data);
            var settings = new JsonObject { [ReportingOptions.Section] = new JsonObject { [nameof(ReportingOptions.Programmes)] = only.Value } };
            File.WriteAllText(new DataFolder(folder.Data).Settings, settings.ToJsonString());
        }

        return folder;
    }
}
