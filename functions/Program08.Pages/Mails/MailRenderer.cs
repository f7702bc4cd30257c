using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Program08.Pages.Mails;

/// <summary>Writes a mail out as HTML and as text, both from the same content.</summary>
public sealed class MailRenderer(HtmlRenderer renderer)
{
    public Task<MailBody> RenderAsync(Mail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailDocument.Mail)] = mail });
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<MailDocument>(parameters);
            return new MailBody(mail.Subject, PlainLetters.Restore(root.ToHtmlString()), MailPlainText.Of(mail, mail.Compose()));
        });
    }
}
