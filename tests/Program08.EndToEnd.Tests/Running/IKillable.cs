namespace Program08.EndToEnd.Tests.Running;

/// <summary>A program that can be killed and started again on the data it left.</summary>
internal interface IKillable
{
    /// <summary>SIGKILL: nothing is flushed, nobody is told. Returns once the process is gone.</summary>
    Task KillAsync();

    /// <summary>Starts it on the data it left, and waits until it serves.</summary>
    Task StartAgainAsync();
}
