using System.Diagnostics;

namespace Program08.EndToEnd.Tests.Running;

/// <summary>Waits for what another process does. It gives no signal, so it is asked again and again, for a bounded time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public static Task TrueAsync(Func<Task<bool>> condition, string what) =>
        GetAsync(async () => await condition() ? what : null, what);

    /// <summary>The first answer that is not null.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T?>> ask, string what)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Limit)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause);
        }

        throw new TimeoutException($"Did not come about in {Limit.TotalSeconds} s: {what}");
    }
}
