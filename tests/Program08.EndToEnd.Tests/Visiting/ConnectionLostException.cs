namespace Program08.EndToEnd.Tests.Visiting;

/// <summary>The site went away during a request that changes something: whether it was done, only the site can tell.</summary>
internal sealed class ConnectionLostException(string message, Exception inner) : Exception(message, inner);
