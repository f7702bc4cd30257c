namespace Program08.Standalone.Hosting.Edge;

/// <summary>A certificate can't be served. The message says which file and why, in one line.</summary>
public sealed class CertificateException(string message, Exception? cause = null) : Exception(message, cause);
