using Program08.Functions.Access;
using Program08.Functions.Analysis;
using Program08.Functions.Api.Answers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>Programmes with their catalogues, and what the published reports say of a measure over time.</summary>
public sealed class ReadProgrammes(Web web, Catalogue catalogue, SeriesReader series)
{
    private const string Route = "api/v1/programmes";

    /// <summary>What is asked for is no secret: every key, and everybody who signs in, may know.</summary>
    [Function(nameof(ReadProgrammes))]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) =>
        MayUse.ReadRules(Web.Person(request))
            ? ApiJson.Of(request, new ApiPage<ProgrammeSummary>([.. catalogue.Programmes.Select(programme => new ProgrammeSummary(programme.Code, programme.Version, programme.Name, programme.Indicators.Count))], null))
            : await web.RefuseAsync(request);

    [Function("ReadProgramme")]
    public async Task<IResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{programme}")] HttpRequest request)
    {
        var isAllowed = MayUse.ReadRules(Web.Person(request));
        return isAllowed && Find(request) is { } programme ? ApiJson.Of(request, ProgrammeAnswer.Of(programme)) : await web.RefuseOrAsync(request, isAllowed, StatusCodes.Status404NotFound);
    }

    /// <summary>Queries: <c>periodKind</c>, the longest there is when it is left out; <c>unitsOn</c>, a day of a reorganisation or the day before one.</summary>
    [Function("ReadSeries")]
    public async Task<IResult> Series([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{programme}/series/{measure}")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!ApiRequests.MayRead(request, ApiScope.Reports))
        {
            return await web.RefuseAsync(request);
        }

        var (asked, day) = (request.Query["periodKind"].ToString(), request.Query["unitsOn"].ToString());
        PeriodKind? kind = Enum.TryParse<PeriodKind>(asked, ignoreCase: true, out var known) && asked.All(char.IsAsciiLetter) ? known : null;
        if ((asked.Length > 0 && kind is null) || (day.Length > 0 && LocalTimes.Day(day) is null))
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        return Find(request) is { } programme && TextIds.Find<MeasureCode>(Web.Route(request, "measure")) is { } measure
            && await series.FindAsync(programme, measure, kind is { } wanted ? SeriesReader.Value(wanted) : null, day, cancellation) is { } view
                ? ApiJson.Of(request, ShowAnalysis.Answer(view))
                : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private Programme? Find(HttpRequest request) => catalogue.Programmes.FirstOrDefault(programme => programme.Code.Value == Web.Route(request, "programme"));
}
