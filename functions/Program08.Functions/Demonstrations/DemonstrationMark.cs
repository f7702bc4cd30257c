namespace Program08.Functions.Demonstrations;

/// <summary>What marks data as a demonstration's.</summary>
/// <param name="Title">Of the story it was made by.</param>
/// <param name="Password">Everybody's, shown on the sign-in page: approvers are asked for it again.</param>
public sealed record DemonstrationMark(string Title, string Password);
