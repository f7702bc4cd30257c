namespace Program08.Pages.Access;

public enum SetUpState
{
    /// <summary>The first administrator gives name, address and password.</summary>
    NewAdministrator,

    /// <summary>An invited person sets a password.</summary>
    Invited,

    /// <summary>The link is unknown, used or too old.</summary>
    InvalidLink,
}
