namespace Program08.Functions.Hosts.Checkup;

internal enum CheckState
{
    Ok,

    /// <summary>Works, but somebody should know.</summary>
    Warn,

    /// <summary>Does not work until it is mended.</summary>
    Fail,
}
