using System.Globalization;

namespace Program08.Storage.Records;

/// <summary>Rows of access keys, in a partition of their own with a history of their own.</summary>
public static class ApiKeyRecords
{
    public const string Partition = "api";

    /// <summary>The chain of what was done to keys, and of what they were used for.</summary>
    public const string Subject = "keys";

    public const string Prefix = "key:";

    public static string Key(string id) => Prefix + id;

    /// <summary>That a key was used for something on a day: it is told of once.</summary>
    public static string Use(string id, DateOnly day, string function) => string.Create(CultureInfo.InvariantCulture, $"use:{day:yyyy-MM-dd}:{id}:{function}");
}
