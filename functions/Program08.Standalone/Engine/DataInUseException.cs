namespace Program08.Standalone.Engine;

/// <summary>Another process works on the same data. The message is one line for the administrator.</summary>
public sealed class DataInUseException(string message) : IOException(message);
