namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a caller has to show on Azure. This host knows no keys and accepts <see cref="Anonymous"/> only.</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
