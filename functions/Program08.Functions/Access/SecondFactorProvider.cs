using Microsoft.AspNetCore.Identity;

namespace Program08.Functions.Access;

/// <summary>Lets Identity ask for the code of the authenticator app, or for a recovery code, and count wrong ones as it counts wrong passwords.</summary>
public sealed class SecondFactorProvider(SecondFactors factors) : IUserTwoFactorTokenProvider<Person>
{
    /// <summary>By which Identity knows it.</summary>
    public const string Name = "authenticator";

    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) =>
        throw new NotSupportedException("Codes come from the person's own app.");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return factors.UseAsync(user.Id, token, CancellationToken.None);
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.HasSecondFactor);
    }
}
