namespace Program08.Functions.Moving;

/// <summary>A cycle can't be moved; the message says why and what to do, for the person at the console.</summary>
public sealed class MoveException(string message, Exception? inner = null) : Exception(message, inner);
