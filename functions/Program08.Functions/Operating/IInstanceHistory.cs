using Program08.Pages.Operating;

namespace Program08.Functions.Operating;

/// <summary>What happened inside an instance, where the host can tell: Standalone does, Azure does not.</summary>
public interface IInstanceHistory
{
    /// <summary>Oldest first; empty when the instance is unknown or has not begun.</summary>
    Task<IReadOnlyList<InstanceStep>> ReadAsync(string instanceId);
}
