namespace Program08.Functions.Hosts;

/// <summary>What the program is asked to do.</summary>
public enum StandaloneCommand
{
    Serve,
    Backup,
    Restore,
    Verify,
    VerifyReport,
    Doctor,
    Check,
    TryRule,
    Demo,
    ExportCycle,
    ImportCycle,
    Help,
}
