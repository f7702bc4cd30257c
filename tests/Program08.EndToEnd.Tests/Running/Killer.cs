namespace Program08.EndToEnd.Tests.Running;

/// <summary>Kills the program some time after chosen steps begin, and starts it again at once. The same seed kills at the same steps after the same pauses.</summary>
internal sealed class Killer
{
    private const int LongestPause = 250;
    private readonly IKillable _program;
    private readonly Random _random;
    private readonly ILookup<int, int> _chosen;
    private readonly List<string> _kills = [];
    private Task _latest = Task.CompletedTask;
    private int _step;

    /// <param name="steps">How many steps there are: the kills are spread evenly over them, at random within each share.</param>
    public Killer(IKillable program, int seed, int kills, int steps)
    {
        _program = program;
        _random = new Random(seed);
        _chosen = Enumerable.Range(0, kills).ToLookup(kill => _random.Next(kill * steps / kills, (kill + 1) * steps / kills));
    }

    /// <summary>Where it killed.</summary>
    public IReadOnlyList<string> Kills => _kills;

    public void Step(string name)
    {
        foreach (var _ in _chosen[_step++])
        {
            var pause = _random.Next(LongestPause);
            _kills.Add($"{pause} ms into '{name}'");
            _latest = KillAsync(_latest, pause);
        }
    }

    /// <summary>Returns when the program runs again after the last kill.</summary>
    public Task DoneAsync() => _latest;

    private async Task KillAsync(Task before, int pause)
    {
        await before;
        await Task.Delay(pause);
        await _program.KillAsync();
        await _program.StartAgainAsync();
    }
}
