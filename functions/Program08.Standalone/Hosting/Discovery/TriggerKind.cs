namespace Program08.Standalone.Hosting.Discovery;

internal enum TriggerKind
{
    Http,
    Timer,
    Orchestration,
    Activity,
}
