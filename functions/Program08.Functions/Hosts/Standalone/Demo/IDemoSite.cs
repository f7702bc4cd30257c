namespace Program08.Functions.Hosts.Demo;

/// <summary>The site that a story happens on, and its clock.</summary>
internal interface IDemoSite
{
    Uri Address { get; }

    /// <summary>Lets time pass to a moment, with all that falls due on the way.</summary>
    /// <param name="local">By the clock of Vietnam.</param>
    Task ToAsync(DateTime local);

    /// <summary>Lets a change take effect.</summary>
    Task SettleAsync();

    /// <summary>The token of the link that a first start prints.</summary>
    Task<string> AdministratorLinkAsync();

    /// <summary>Does something on the site. Where the site can go away meanwhile, whoever did it looks whether it was done, and does it again when not.</summary>
    Task DoAsync(Func<Task> act, Func<Task<bool>> isDone);
}
