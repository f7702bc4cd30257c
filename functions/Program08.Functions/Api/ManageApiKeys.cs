using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Pages;
using Program08.Pages.Api;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>The administrator's list of access keys: making one, which is shown once, and revoking.</summary>
public sealed class ManageApiKeys(Web web, ApiKeys keys, PeopleRecords people, RecordBook book, Catalogue catalogue, TimeProvider time)
{
    private const int LatestHistory = 30;

    private static readonly IReadOnlyList<Choice> Scopes = [.. Enum.GetValues<ApiScope>().Select(scope => new Choice(Value(scope), ApiScopeWords.Of(scope)))];

    [Function("ShowApiKeys")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/ket-noi")] HttpRequest request, CancellationToken cancellation) =>
        MayUse.Administer(Web.Person(request)) ? await PageAsync(request, new ApiKeyForm(), null, [], cancellation) : await web.RefuseAsync(request);

    [Function("MakeApiKey")]
    public async Task<IResult> Make([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/ket-noi")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var posted = await request.ReadFormAsync(cancellation);
        var scopes = Enum.GetValues<ApiScope>().Where(scope => posted.ContainsKey(ApiKeysModel.ScopePrefix + Value(scope))).ToList();
        var form = new ApiKeyForm(posted["name"], posted["purpose"], [.. scopes.Select(Value)], posted["units"], posted["expires"]);
        var codes = (form.Units ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var units = catalogue.Units.Select(unit => unit.Code).Where(code => codes.Contains(code.Value, StringComparer.Ordinal)).Distinct().ToList();
        if (codes.FirstOrDefault(code => units.All(unit => unit.Value != code)) is { } unknown)
        {
            return await PageAsync(request, form, null, [new FormError("units", $"Không có đơn vị nào mang mã “{unknown}”.")], cancellation);
        }

        return await keys.MakeAsync(form.Name, form.Purpose, scopes, units, LocalTimes.Day(form.LastDay), self.Id, cancellation) switch
        {
            Outcome<(ApiKeyRecord Record, string Key)>.Success { Value: var made } => await PageAsync(request, new ApiKeyForm(), new NewApiKey(made.Record.Name, made.Key, made.Record.ExpiresAt), [], cancellation),
            Outcome<(ApiKeyRecord Record, string Key)>.Failed failed => await PageAsync(request, form, null, [.. failed.Failures.Select(failure => new FormError(failure.Code, failure.Message.Vi))], cancellation),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    [Function("RevokeApiKey")]
    public async Task<IResult> Revoke([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/ket-noi/{id}/thu-hoi")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        return await keys.RevokeAsync(Web.Route(request, "id"), self.Id, cancellation) ? Web.Go(PageRoutes.ApiKeys, Notices.ApiKeyRevoked) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<IResult> PageAsync(HttpRequest request, ApiKeyForm form, NewApiKey? made, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var known = await keys.ListAsync(cancellation);
        var history = await book.ReadLatestHistoryAsync(ApiKeyRecords.Partition, ApiKeyRecords.Subject, LatestHistory, cancellation);
        var actors = await people.FindActorsAsync(known.Select(key => key.CreatedBy).Concat(history.Select(entry => entry.By)), cancellation);
        return await web.PageAsync<ApiKeysPage>(
            new ApiKeysModel(
                web.Shell(request, "Kết nối"),
                [
                    .. known.Select(key => new ApiKeyRow(
                        key.Id,
                        key.Name,
                        key.Purpose,
                        [.. key.Scopes.Select(scope => scope == ApiScope.Submit ? $"{ApiScopeWords.Of(scope)}: {string.Join(", ", key.Units)}" : ApiScopeWords.Of(scope))],
                        actors.GetValueOrDefault(key.CreatedBy)?.Name ?? key.CreatedBy,
                        key.CreatedAt,
                        key.ExpiresAt,
                        key.LastUsedAt,
                        key.RevokedAt,
                        key.IsValid(now))),
                ],
                made,
                Scopes,
                form,
                VietnamTime.DayOf(now).AddDays(ApiKeys.LongestDays),
                [.. history.Reverse().Select(entry => HistoryRows.Of(entry, actors))],
                errors),
            errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string Value(ApiScope scope) => scope.ToString().ToLowerInvariant();
}
