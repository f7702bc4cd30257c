using System.Net.Http.Headers;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Program08.EndToEnd.Tests.Roles;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.EndToEnd.Tests.Visiting;
using Program08.Functions.Api;
using Program08.Functions.Hosts;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

public sealed partial class RolesTests
{
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task Table_OfEveryAddressAndRole_IsWhatIsServed()
    {
        // Nobody at all sends more forms here than one address may in its minute.
        await using var product = await Product.StartAsync("--Limits:SignIns=0");
        using var story = new WalkingCycle(product);
        await PublishAsync(story);
        using var nobody = new Visitor(product.Address);
        List<string> wrong = [];
        foreach (var row in RoleTable.Rows)
        {
            List<string> found = [];
            foreach (var person in RoleTable.Columns)
            {
                var visitor = person is null ? nobody : story.As(person);
                if (row.Method != "GET")
                {
                    await visitor.OpenAsync(PageRoutes.Home);
                    var bare = (int)await visitor.StatusAsync(HttpMethod.Post, row.Address, Content(row, token: null));
                    if (bare != (row.Address.StartsWith(ApiRequests.Root, StringComparison.Ordinal) ? 401 : 400) && (row.Method == "POST" || bare is not (401 or 403)))
                    {
                        wrong.Add($"{row.Method} {row.Address} without a token: {bare} for {person?.Name ?? "nobody"}");
                    }
                }

                found.Add(((int)await visitor.StatusAsync(
                    row.Method == "GET" ? HttpMethod.Get : HttpMethod.Post, row.Address, row.Method == "GET" ? null : Content(row, visitor.FormToken()))).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            if (string.Join(' ', found) != row.Expected)
            {
                wrong.Add($"{row.Method} {row.Address}\n  expected {row.Expected}\n  found    {string.Join(' ', found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(RoleTable.Columns.OfType<Cast>(), person => Assert.True(SignedOut(story.As(person))));
    }

    [Fact]
    public void Table_NamesEveryHttpFunction()
    {
        var functions = typeof(StandaloneSetup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => (trigger.Methods ?? ["get"]).Select(method => $"{method.ToUpperInvariant()} /{Optional().Replace(trigger.Route!, "")}")).ToList();
        Assert.True(functions.Count > 30, string.Join('\n', functions));
        Assert.All(functions, function => Assert.Contains(RoleTable.Rows, row => Matches(function, row)));
    }

    private static bool Matches(string function, RoleRow row) =>
        Regex.IsMatch($"{(row.Method == "FILE" ? "POST" : row.Method)} {row.Address}", $"^{Parameter().Replace(function, "[^/]+")}$");

    private static bool SignedOut(Visitor visitor) => visitor.Cookies.GetAllCookies().All(cookie => cookie.Name != "p08-session");

    private static async Task PublishAsync(WalkingCycle story)
    {
        await story.AssembleAsync([.. RoleTable.Columns.OfType<Cast>().Where(person => person != Cast.Administrator), Cast.Head]);
        await story.PlanAsync(Cast.HoangMai, Cast.BaDinh);
        await story.OpenAsync();
        var published = Workbooks.Published("008-published.json");
        var template = await story.TemplateAsync(Cast.HoangMai, WalkingCycle.HoangMai);
        await story.UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1, "bao-cao.xlsx", Workbooks.Fill(template, published, corrected: true));
        await story.ExplainAllAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1, published.Explanations![0].Text);
        await story.SignOffAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1);
        await story.CloseAsync();
        await story.ConsolidatedAsync();
        await story.SendForApprovalAsync();
        await story.DecideAsync("Duyệt");
        await story.DecideAsync("Duyệt", by: Cast.Deputy);
        await story.StageBecomesAsync("Đã phát hành");
    }

    private static HttpContent Content(RoleRow row, string? token)
    {
        if (row.Method == "POST")
        {
            return new FormUrlEncodedContent(token is null ? [] : [new(Token, token)]);
        }

        var form = new MultipartFormDataContent();
        if (token is not null)
        {
            form.Add(new StringContent(token), Token);
        }

        var file = new ByteArrayContent([1, 2, 3]);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", "tep.xlsx");
        return form;
    }

    // The start page's route is one parameter that is never there.
    [GeneratedRegex(@"\{\w+:maxlength\(0\)\?\}")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{\*?\w+\}")]
    private static partial Regex Parameter();
}
