namespace Microsoft.DurableTask;

/// <summary>Version stamped on an orchestration when it starts; empty means unversioned. Compared ignoring case.</summary>
public struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>An explicit request for no version, unlike a missing one, which takes the default.</summary>
    public static readonly TaskVersion Unversioned = new(string.Empty);

    private readonly string? version;

    public TaskVersion(string? version) => this.version = version;

    public string Version => version ?? string.Empty;

    public static implicit operator string(TaskVersion value) => value.Version;

    public static implicit operator TaskVersion(string? value) => new(value);

    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    public bool Equals(TaskVersion other) => string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);
}
