using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Analysis;
using Program08.Functions.Api;
using Program08.Functions.Api.Description;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Demonstrations;
using Program08.Functions.Mailing;
using Program08.Functions.Operating;
using Program08.Functions.Printing;
using Program08.Functions.Publishing;
using Program08.Functions.Rules;
using Program08.Functions.Units;
using Program08.Functions.Webhooks;
using Program08.Pages;
using Program08.Storage.Records;

namespace Program08.Functions;

/// <summary>Everything the product needs on either host. The host's own part (rows, uploads, keys, clock) is registered by its entry point.</summary>
public static class Registration
{
    private const int MinimumPasswordLength = 12;
    private const long UploadAllowance = 1024 * 1024;

    public static IServiceCollection AddProgram08(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReportingOptions>().Bind(configuration.GetSection(ReportingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReportingOptions>, ReportingOptionsCheck>();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidation>();
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsCheck>();
        services.AddOptions<PrintOptions>().Bind(configuration.GetSection(PrintOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrintOptions>, PrintOptionsCheck>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton(provider =>
        {
            var time = provider.GetRequiredService<TimeProvider>();
            return new MailWatch(MailSenders.For(provider.GetRequiredService<IOptions<MailOptions>>().Value, time), time);
        });
        services.AddSingleton<IMailSender>(provider => provider.GetRequiredService<MailWatch>());
        AddHealth(services);

        services.AddSingleton<Catalogue>();
        services.AddSingleton<DemonstrationSite>();
        services.AddSingleton<RecordBook>();
        services.AddSingleton<CycleRecords>();
        services.AddSingleton<PeopleRecords>();
        services.AddSingleton<SeenNotes>();
        services.AddSingleton<Wakes>();
        services.AddSingleton<CycleStart>();
        services.AddSingleton<CycleDesk>();
        services.AddSingleton<ReturnDesk>();
        services.AddSingleton<ReturnIntake>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<SourceDifferenceDesk>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<EscalationDesk>();
        services.AddSingleton<CorrectionDesk>();
        services.AddSingleton<ContactDesk>();
        services.AddSingleton<Corrections>();
        services.AddSingleton<ReturnChecks>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<EvidenceDesk>();
        services.AddSingleton<SignedCopyDesk>();
        services.AddSingleton<EarlierReturns>();
        services.AddSingleton<LastPeriod>();
        services.AddSingleton<DecisionDesk>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<PaperMails>();
        services.AddSingleton<UnitsStandings>();
        services.AddSingleton<MailLedger>();
        services.AddSingleton<Mailboxes>();
        services.AddScoped<MailDesk>();
        services.AddScoped<InstanceActs>();
        services.AddScoped<LedgerMails>();
        services.AddSingleton<CycleWords>();
        services.AddSingleton<ReportPages>();
        services.AddSingleton<ReportDocuments>();
        services.AddSingleton<ReportFiles>();
        services.AddSingleton<BrowserPrinter>();
        services.AddScoped<PrintedDocuments>();
        services.AddSingleton<ReportSources>();
        services.AddSingleton<NarrativeDesk>();
        services.AddSingleton<PickedTexts>();
        services.AddSingleton<AmendmentDesk>();
        services.AddSingleton<KnownReports>();
        services.AddScoped<ReportChoice>();
        services.AddSingleton<PublishedReports>();
        services.AddSingleton<SeriesReader>();
        services.AddSingleton<UnitDeliveries>();
        services.AddSingleton<RuleReturns>();
        services.AddSingleton<RuleTrialDesk>();
        services.AddSingleton<RuleRetirements>();

        services.AddSingleton<ApiKeys>();
        services.AddSingleton<ApiDescription>();
        services.AddOptions<WebhookOptions>().Bind(configuration.GetSection(WebhookOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsCheck>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookDesk>();
        services.AddSingleton<WebhookDeliveries>();
        services.AddSingleton<ReportVerifier>();
        services.AddScoped<ShowReport>();
        services.AddScoped<UnitFiles>();
        services.AddScoped<Web>();
        services.AddScoped<RolesToPlay>();
        services.AddScoped<People>();
        services.AddSingleton<PeopleChanges>();
        services.AddScoped<PeopleImports>();
        services.AddScoped<PeopleFinder>();
        services.AddSingleton<Absences>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<SecondFactorDemand>();
        services.AddSingleton<Sessions>();
        services.AddScoped<Proof>();
        services.AddSingleton<Handovers>();
        services.AddScoped<Invitations>();
        services.AddScoped<PeopleWork>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<BoardBuilder>();
        services.AddScoped<UnitActsBuilder>();
        services.AddScoped<FigureForms>();
        services.AddScoped<UnitPages>();
        services.AddScoped<RulePages>();
        services.AddScoped<DraftPages>();
        services.AddScoped<ApprovalPages>();
        services.AddProgram08Pages();
        AddAccess(services);

        // Every page may hold a form and none may be cached, which antiforgery says again, as a warning, for each.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error));

        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ReportingOptions>>(
            (kestrel, options) => kestrel.Limits.MaxRequestBodySize = options.Value.MaximumUploadBytes + UploadAllowance);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = 64 * 1024;

            // The web form of a unit posts five controls for every figure.
            form.ValueCountLimit = 16 * 1024;
        });
        return services;
    }

    /// <summary>Only for HTTP: middleware that awaits anything inside an orchestrator breaks it.</summary>
    public static IFunctionsWorkerApplicationBuilder UseProgram08(this IFunctionsWorkerApplicationBuilder builder) =>
        builder.UseWhen<AccessMiddleware>(context => context.GetHttpContext() is not null);

    private static void AddHealth(IServiceCollection services)
    {
        services.AddSingleton<SweepWatch>();
        services.AddSingleton<RepeatedWakes>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IHealthProbe, RowsProbe>();
        services.AddSingleton<IHealthProbe, SweepProbe>();
        services.AddSingleton<IHealthProbe>(provider => provider.GetRequiredService<MailWatch>());
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "p08-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "p08-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.SlidingExpiration = true;
        }).AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            // Between the right password and the code.
            cookie.Cookie.Name = "p08-half";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<ReportingOptions>>((cookie, options) => cookie.ExpireTimeSpan = options.Value.SessionLength);
        services.AddIdentityCore<Person>(identity =>
            {
                // Length over character classes (NIST SP 800-63B, 3.1.1.2).
                identity.Password.RequiredLength = MinimumPasswordLength;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.User.RequireUniqueEmail = true;

                // The address is the name people sign in with; what an address may hold was checked when it was added.
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddUserStore<PersonStore>()
            .AddUserManager<PersonManager>()
            .AddPasswordValidator<CommonPasswordCheck>()
            .AddTokenProvider<SecondFactorProvider>(SecondFactorProvider.Name)
            .AddSignInManager<PersonSignIn>();
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme])
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IOptions<ReportingOptions>>((cookie, options) =>
            {
                if (options.Value.IsSecure)
                {
                    // Where people come by https, a session never travels without, even past a proxy that does not say how they came; and with this prefix no neighbouring name can set it.
                    cookie.Cookie.Name = $"__Host-{cookie.Cookie.Name}";
                    cookie.Cookie.Path = "/";
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                }
            });
        }

        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.Zero);
    }
}
