namespace Program08.Standalone.Tests.Hosting.Functions;

/// <summary>Says which scope it belongs to, and that the scope ended.</summary>
public sealed class ScopeMark : IDisposable
{
    private static int _last;

    public int Number { get; } = Interlocked.Increment(ref _last);

    public bool IsDisposed { get; private set; }

    public void Dispose() => IsDisposed = true;
}
