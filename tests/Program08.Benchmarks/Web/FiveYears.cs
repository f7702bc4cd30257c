using Program08.Benchmarks.Cycle;
using Program08.Benchmarks.Intake;
using Program08.Documents.Workbooks;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;

namespace Program08.Benchmarks.Web;

/// <summary>The data of a city that ran its yearly cycle five times: every unit sent, every report was approved and published.</summary>
internal static class FiveYears
{
    private static readonly TimeSpan Length = TimeSpan.FromDays(45);

    public static async Task MakeAsync(BenchSeeds seeds, int count, string folder)
    {
        List<Unit> units = [.. seeds.Units(count).Select(unit => unit with { ValidTo = null })];
        for (var year = 2022; year <= 2026; year++)
        {
            var opening = TuesdayInMarch(year + 1);
            var ofYear = seeds.Of(new PeriodCode($"{year}"));
            await using var town = await CycleTown.StartAsync(ofYear, units, opening.AddHours(-1), folder);
            await town.PlanAsync();
            await town.ToAsync(opening.AddDays(10));
            foreach (var some in units.Chunk(16))
            {
                await town.SendAsync([.. some.Select(unit => (unit.Code, TemplateFiller.Fill(ofYear.Template(unit), ofYear.MendedReturn)))]);
            }

            await town.ToAsync(town.Plan.ClosesAt.AddHours(1));
            await town.CloseAsync();
            await town.ApproveAsync();
            await town.ToAsync(opening + Length);
        }
    }

    /// <summary>No holiday falls into the weeks after it.</summary>
    private static DateTimeOffset TuesdayInMarch(int year)
    {
        var first = new DateTimeOffset(year, 3, 1, 1, 0, 0, TimeSpan.Zero);
        return first.AddDays(((int)DayOfWeek.Tuesday - (int)first.DayOfWeek + 7) % 7);
    }

    public static double Megabytes(string folder) => Directory.GetFiles(folder, "*.db*").Sum(file => new FileInfo(file).Length) / 1048576.0;
}
