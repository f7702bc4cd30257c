namespace Program08.Functions.Hosts.Data;

/// <summary>A command can't be done with this folder or file. The message says why and what to do, in one line.</summary>
public sealed class DataException(string message, Exception? cause = null) : Exception(message, cause);
