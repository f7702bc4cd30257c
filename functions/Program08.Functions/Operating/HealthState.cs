namespace Program08.Functions.Operating;

public enum HealthState
{
    Ok,

    /// <summary>The site serves, but somebody should look.</summary>
    Warn,

    /// <summary>The site can't keep its promises now.</summary>
    Fail,
}
