namespace Program08.Benchmarks.Web;

/// <summary>What the load generator is to ask for.</summary>
/// <param name="Page">Asked for again and again.</param>
/// <param name="Cookie">The header of who is signed in.</param>
/// <param name="Rate">Requests a second, evenly spaced.</param>
/// <param name="WarmSeconds">Asked at the same rate before, not counted.</param>
/// <param name="Seconds">Counted.</param>
internal sealed record LoadOrder(Uri Page, string Cookie, int Rate, int WarmSeconds, int Seconds);
