using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Program08.Storage.Files;

namespace Program08.Functions.Mailing;

/// <summary>
/// Writes each mail as an <c>.eml</c> file named by its ledger key: the same mail is one file however often it is sent. A file appears under its
/// name only when it is whole and on disk.
/// </summary>
public sealed class PickupMailSender : IMailSender
{
    // A folder of each try's own, since the platform's writer picks the file name itself. The dot keeps programs that watch for mails out.
    private const string DraftPrefix = ".draft-";
    private const int ReadableCharacters = 100;
    private const int HashCharacters = 12;

    private readonly MailOptions _options;
    private readonly TimeProvider _time;
    private readonly string _folder;
    private long _drafts;

    /// <summary>Creates the folder where missing, and clears away drafts of a process that was killed. One process a folder.</summary>
    /// <param name="options">Valid options; see <see cref="MailOptionsValidation"/>.</param>
    /// <param name="time">The clock of the Date header.</param>
    /// <exception cref="IOException">The folder can't be created or written to.</exception>
    public PickupMailSender(MailOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _options = options;
        _time = time;
        _folder = Path.GetFullPath(options.PickupFolder);
        DurableFolder.Create(_folder);
        foreach (var draft in Directory.EnumerateDirectories(_folder, DraftPrefix + "*"))
        {
            Directory.Delete(draft, recursive: true);
        }
    }

    /// <inheritdoc/>
    public Task<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            Write(mail);
            return Task.FromResult<MailDelivery>(new MailDelivery.Accepted());
        }
        catch (FormatException failure)
        {
            return Task.FromResult<MailDelivery>(new MailDelivery.Refused(failure.Message));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException)
        {
            return Task.FromResult<MailDelivery>(new MailDelivery.Unavailable(failure.GetBaseException().Message.ReplaceLineEndings(" ")));
        }
    }

    /// <summary>The file of a ledger key: readable, safe on every file system, and unique by a part of the key's SHA-256.</summary>
    internal static string FileNameOf(string ledgerKey)
    {
        var readable = string.Concat(ledgerKey.Take(ReadableCharacters).Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ledgerKey)))[..HashCharacters];
        return readable.Length == 0 ? $"{hash}.eml" : $"{readable}-{hash}.eml";
    }

    private void Write(OutgoingMail mail)
    {
        using var message = MailComposer.Compose(mail, _options);
        var path = Path.Combine(_folder, FileNameOf(mail.LedgerKey));
        if (!File.Exists(path))
        {
            WriteNew(message, path);
        }

        // Also when the file was there: whoever wrote it may be just before its own flush.
        DurableFolder.Flush(_folder);
    }

    private void WriteNew(MailMessage message, string path)
    {
        var draft = Path.Combine(_folder, $"{DraftPrefix}{Interlocked.Increment(ref _drafts)}");
        Directory.CreateDirectory(draft);
        try
        {
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft })
            {
                client.Send(message);
            }

            var written = Directory.EnumerateFiles(draft).Single();
            var content = EmlDate.Set(File.ReadAllBytes(written), _time.GetUtcNow());
            using (var file = new FileStream(written, FileMode.Create, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite: true);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }
}
