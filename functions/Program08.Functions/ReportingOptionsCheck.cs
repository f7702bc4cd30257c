using System.Net.Mail;
using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Storage.Records;

namespace Program08.Functions;

/// <summary>Stops the program at start with one line per wrong setting: which, what was found, what is accepted.</summary>
internal sealed class ReportingOptionsCheck : IValidateOptions<ReportingOptions>
{
    private const long Kilobyte = 1024;
    private const int MostObjectionDays = 10;
    private const int MostFigures = 500_000;
    private const long LargestUpload = 95 * Kilobyte * Kilobyte;

    public ValidateOptionsResult Validate(string? name, ReportingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> wrong = [];
        if (!Uri.TryCreate(options.BaseAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
        {
            wrong.Add($"Program08:BaseAddress is '{options.BaseAddress}'; accepted: http(s)://HOST[:PORT] without a path.");
        }

        if (options.MaximumUploadBytes is < Kilobyte or > LargestUpload)
        {
            wrong.Add($"Program08:MaximumUploadBytes is {options.MaximumUploadBytes}; accepted: {Kilobyte} to {LargestUpload}.");
        }

        if (options.MaximumReportFigures is < 1 or > MostFigures)
        {
            wrong.Add($"Program08:MaximumReportFigures is {options.MaximumReportFigures}; accepted: 1 to {MostFigures}.");
        }

        if (options.FirstAdministrator.Length > 0 && (!MailAddress.TryCreate(options.FirstAdministrator, out var first) || first.Address != options.FirstAdministrator))
        {
            wrong.Add($"Program08:FirstAdministrator is '{options.FirstAdministrator}'; accepted: one mail address, or nothing.");
        }

        if (options.LinkLifetime < TimeSpan.FromMinutes(5) || options.LinkLifetime > TimeSpan.FromDays(90))
        {
            wrong.Add($"Program08:LinkLifetime is {options.LinkLifetime}; accepted: 00:05:00 to 90.00:00:00.");
        }

        if (options.SessionLength < TimeSpan.FromMinutes(15) || options.SessionLength > TimeSpan.FromDays(90))
        {
            wrong.Add($"Program08:SessionLength is {options.SessionLength}; accepted: 00:15:00 to 90.00:00:00.");
        }

        if (options.SessionMaximum < TimeSpan.FromMinutes(15) || options.SessionMaximum > TimeSpan.FromDays(90))
        {
            wrong.Add($"Program08:SessionMaximum is {options.SessionMaximum}; accepted: 00:15:00 to 90.00:00:00.");
        }

        if (SecondFactorDemand.RolesOf(options.SecondFactorFor).Contains(null))
        {
            wrong.Add($"Program08:SecondFactorFor is '{options.SecondFactorFor}'; accepted: {string.Join(", ", Enum.GetNames<Role>().Select(name => name.ToLowerInvariant()))}, between commas, or nothing.");
        }

        if (options.PaperObjectionDays is < 0 or > MostObjectionDays)
        {
            wrong.Add($"Program08:PaperObjectionDays is {options.PaperObjectionDays}; accepted: 0 to {MostObjectionDays}.");
        }

        if (options.MailRetryAfter < TimeSpan.FromSeconds(1) || options.MailRetryAfter > TimeSpan.FromHours(1))
        {
            wrong.Add($"Program08:MailRetryAfter is {options.MailRetryAfter}; accepted: 00:00:01 to 01:00:00.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
