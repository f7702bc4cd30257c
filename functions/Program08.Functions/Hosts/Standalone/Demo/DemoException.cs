namespace Program08.Functions.Hosts.Demo;

/// <summary>A demonstration can't begin or go on; the message says why and what to do.</summary>
internal sealed class DemoException(string message) : Exception(message);
