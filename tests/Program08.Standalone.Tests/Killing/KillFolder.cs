namespace Program08.Standalone.Tests.Killing;

/// <summary>What the killed process works on and what the checks read afterwards.</summary>
internal sealed record KillFolder(string Path)
{
    public const int Lanes = 3;

    public string Database => System.IO.Path.Combine(Path, "engine.db");

    /// <summary>What the activities did to the world: the key of each, as often as it was done.</summary>
    public string Effects => System.IO.Path.Combine(Path, "effects.log");

    /// <summary>Steps of a lane that the engine has acknowledged.</summary>
    public string Acknowledged(int lane) => System.IO.Path.Combine(Path, $"lane{lane}.log");
}
