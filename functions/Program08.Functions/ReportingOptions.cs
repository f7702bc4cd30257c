using Program08.Documents.Reports;

namespace Program08.Functions;

/// <summary>Settings of the product, section <c>Program08</c>. Checked at start by <see cref="ReportingOptionsCheck"/>.</summary>
public sealed class ReportingOptions
{
    public const string Section = "Program08";

    /// <summary>Where people reach the site: every link in a mail starts with it. Absolute, http or https, no path.</summary>
    public string BaseAddress { get; set; } = "http://localhost:7071";

    /// <summary>Whether people reach the site encrypted, be it by this program or by a proxy before it.</summary>
    internal bool IsSecure => BaseAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Largest workbook taken, in bytes; 1 KiB to 95 MiB (the Azure front end refuses 100 MB without a word).</summary>
    public long MaximumUploadBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Figures of a report with a line of their own in its workbook, 1 to 500,000; of a report with more, or of more than 500 units, the sources are a file of their own.</summary>
    public int MaximumReportFigures { get; set; } = CityReportSources.MostFigures;

    /// <summary>Whether a change wakes its orchestration at once. Off, the sweeper alone does it: slower, same outcome.</summary>
    public bool DirectWakes { get; set; } = true;

    /// <summary>How long a one-time link is good for.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long somebody stays signed in without doing anything; 15 minutes to 90 days.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(10);

    /// <summary>How long somebody stays signed in whatever they do; 15 minutes to 90 days.</summary>
    public TimeSpan SessionMaximum { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Roles, between commas, whose people must have a second factor (<c>approver, coordinator, administrator</c>); empty: nobody must.</summary>
    public string SecondFactorFor { get; set; } = "";

    /// <summary>How many working days a decision that was recorded by paper waits for an objection of whoever is said to have decided; 0 to 10, 0: it counts at once.</summary>
    public int PaperObjectionDays { get; set; } = 1;

    /// <summary>How long after a failed or interrupted try a mail is tried again; doubles up to an hour.</summary>
    public TimeSpan MailRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Who is mailed the one-time link while there is no administrator, on a host without a console; empty: nobody. Standalone prints the link.</summary>
    public string FirstAdministrator { get; set; } = "";

    /// <summary>Codes of the programmes the site is for, between commas; empty: every one of the seeds that is no sample.</summary>
    public string Programmes { get; set; } = "";

    /// <summary>Folder of the seeds; empty: beside the program.</summary>
    public string SeedsFolder { get; set; } = "";
}
