namespace Program08.Standalone.Engine;

/// <summary>Which versions of orchestrations this host runs, measured against its default version.</summary>
public enum VersionMatchStrategy
{
    /// <summary>All of them.</summary>
    None,

    /// <summary>Only its own.</summary>
    Strict,

    /// <summary>Its own and older ones.</summary>
    CurrentOrOlder,
}
