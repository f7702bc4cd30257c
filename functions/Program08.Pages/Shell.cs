namespace Program08.Pages;

/// <summary>The frame around a page: title, who is signed in, where they can go.</summary>
/// <param name="Title">Stands in the browser's tab, without the product's name; "Lỗi:" is put before it by the page when a form was refused.</param>
/// <param name="AntiforgeryToken">Request token for the forms of the page; empty on pages without forms.</param>
/// <param name="PersonName">Null when nobody is signed in: then there is no menu and no sign-out.</param>
/// <param name="Menu">Main menu, in order.</param>
/// <param name="Notice">What just happened; null for nothing.</param>
/// <param name="IsDemonstration">Puts the mark of a demonstration with synthetic figures on the page.</param>
/// <param name="AntiforgeryField">Name of the hidden field.</param>
public sealed record Shell(
    string Title,
    string AntiforgeryToken = "",
    string? PersonName = null,
    IReadOnlyList<MenuLink>? Menu = null,
    Notice? Notice = null,
    bool IsDemonstration = false,
    string AntiforgeryField = "__RequestVerificationToken");
