using Program08.Reporting.Words;

namespace Program08.Functions.Api;

/// <summary>Problem details (RFC 9457).</summary>
/// <param name="Title">Of the status, in English.</param>
/// <param name="Detail">What happened and what to do, in Vietnamese.</param>
/// <param name="Code">Stable, upper-case: what programs go by.</param>
/// <param name="Message">The detail in both languages.</param>
/// <param name="RequestId">What the administrator finds in the log.</param>
internal sealed record ApiProblemAnswer(string Type, string Title, int Status, string Detail, string Code, LocalText Message, string RequestId);
