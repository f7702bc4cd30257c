using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Mailing;
using Program08.Functions.Printing;
using Program08.Standalone.Hosting.Edge;
using Program08.Standalone.Hosting.Settings;
using Program08.Standalone.Hosting.Telemetry;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>Looks at everything an installation depends on, with the settings that <c>serve</c> would take; changes nothing but a file of its own in the data folder.</summary>
internal static class Doctor
{
    /// <returns>The exit code: 1 when something fails.</returns>
    public static async Task<int> RunAsync(StandaloneArguments arguments, TextWriter output)
    {
        var failed = 0;
        await foreach (var line in LinesAsync(arguments))
        {
            failed += line.State == CheckState.Fail ? 1 : 0;
            await output.WriteLineAsync(line.ToString());
        }

        return failed > 0 ? 1 : 0;
    }

    private static async IAsyncEnumerable<CheckLine> LinesAsync(StandaloneArguments arguments)
    {
        var data = new DataFolder(arguments.DataFolder);
        ConfigurationManager configuration;
        string? unreadable = null;
        try
        {
            configuration = StandaloneSettings.Read(arguments);
        }
        catch (InvalidDataException broken)
        {
            unreadable = (broken.InnerException ?? broken).Message;
            configuration = new ConfigurationManager();
        }

        if (unreadable is not null)
        {
            yield return CheckLine.Fail("settings", unreadable, "mend program08.json");
            yield break;
        }

        using var disposed = configuration;
        var reporting = configuration.GetSection(ReportingOptions.Section).Get<ReportingOptions>() ?? new ReportingOptions();
        var mail = configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        var print = configuration.GetSection(PrintOptions.Section).Get<PrintOptions>() ?? new PrintOptions();
        List<string> wrong = [];
        var edge = EdgeSettings.Read(configuration, StandaloneSettings.Urls(configuration, arguments.Urls), wrong);
        EngineOptions.Read(configuration, wrong);
        TelemetryOptions.Read(configuration, wrong);
        wrong.AddRange(new PrintOptionsCheck().Validate(null, print).Failures ?? []);
        yield return Settings(configuration, reporting, mail, wrong);
        foreach (var line in FolderCheck.Run(data))
        {
            yield return line;
        }

#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        var now = TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030
        yield return ClockCheck.Run(data, now);
        yield return Seeds(data, reporting);
        yield return CertificateCheck.Run(edge.Tls, reporting.BaseAddress, now);
        yield return await AddressCheck.RunAsync(reporting.BaseAddress, now);
        yield return await MailCheck.RunAsync(mail);
        yield return await PrintCheck.RunAsync(print);
    }

    private static CheckLine Settings(ConfigurationManager configuration, ReportingOptions reporting, MailOptions mail, List<string> wrong)
    {
        wrong.InsertRange(0, new ReportingOptionsCheck().Validate(null, reporting).Failures ?? []);
        wrong.AddRange(new RateLimitOptionsCheck().Validate(null, configuration.GetSection(RateLimitOptions.Section).Get<RateLimitOptions>() ?? new RateLimitOptions()).Failures ?? []);
        if (MailOptionsValidation.Problem(mail) is { } problem)
        {
            wrong.Add(problem);
        }

        return wrong.Count == 0
            ? CheckLine.Ok("settings", "every setting is accepted")
            : CheckLine.Fail("settings", string.Join(" ", wrong), "mend program08.json, the environment or the command line");
    }

    private static CheckLine Seeds(DataFolder data, ReportingOptions reporting)
    {
        try
        {
            using var store = new SqliteReportingStore(data.Database, new NoWriter());
            var catalogue = new Catalogue(store, Options.Create(reporting));
            return CheckLine.Ok("seeds", $"{catalogue.Programmes.Count} programme(s), {catalogue.Units.Count} units");
        }
        catch (Exception wrong) when (wrong is SeedException or IOException or UnauthorizedAccessException)
        {
            return CheckLine.Fail("seeds", wrong.Message.ReplaceLineEndings(" "), "unpack the program again, or set Program08:SeedsFolder");
        }
    }
}
