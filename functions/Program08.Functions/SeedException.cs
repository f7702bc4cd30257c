namespace Program08.Functions;

/// <summary>The program's own data is missing or wrong: it does not start on it.</summary>
public sealed class SeedException(string message) : Exception(message);
