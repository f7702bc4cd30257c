using System.Diagnostics;

namespace Program08.Benchmarks.CityReports;

/// <summary>How far the process's memory rose since it was made, looked at every few milliseconds.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process process = Process.GetCurrentProcess();
    private readonly Timer timer;
    private readonly long start;
    private long most;

    public MemoryWatch()
    {
        start = most = process.WorkingSet64;
        timer = new Timer(_ => Look(), null, Pause, Pause);
    }

    public double Megabytes => (Interlocked.Read(ref most) - start) / 1048576.0;

    public void Dispose()
    {
        timer.Dispose();
        process.Dispose();
    }

    private void Look()
    {
        lock (process)
        {
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64);
        }
    }
}
