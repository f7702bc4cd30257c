namespace Program08.Functions;

internal static class Actors
{
    /// <summary>Stands in histories where no person acted.</summary>
    public const string System = "system";
}
