namespace Program08.Standalone.Engine;

/// <summary>What becomes of an orchestration whose version does not match.</summary>
public enum VersionFailureStrategy
{
    /// <summary>It waits until a host comes that matches.</summary>
    Reject,

    /// <summary>It ends as Failed.</summary>
    Fail,
}
