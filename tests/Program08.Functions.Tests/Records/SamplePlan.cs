using Microsoft.Extensions.Options;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>A cycle of 2023 by the shipped programme: opens on 2 January 2024, due on the 19th, to be closed on 2 February.</summary>
internal static class SamplePlan
{
    public static readonly string[] Units = ["008", "001", "002"];

    public static Catalogue Catalogue(IReportingStore store) =>
        new(store, Options.Create(new ReportingOptions { SeedsFolder = Path.Combine(AppContext.BaseDirectory, "seeds") }));

    /// <summary>Ids of people: <c>reporter-008</c>, <c>signer-008</c>, …, <c>coordinator</c>, <c>approver-1</c>, <c>approver-2</c>, <c>reader</c>.</summary>
    public static CyclePlan Of(Catalogue catalogue, int levels, params IReadOnlyList<string> units)
    {
        var programme = catalogue.Programmes[0] with { ApprovalLevels = [.. Enumerable.Range(1, levels).Select(level => new ApprovalLevel(level, new($"Cấp {level}", $"Level {level}"), level == 2 ? "TRƯỞNG BAN" : null, level == 2 ? "PHÓ TRƯỞNG BAN" : null))] };
        string[] everyone = [.. units.SelectMany(unit => (string[])[$"reporter-{unit}", $"signer-{unit}"]), "coordinator", "approver-1", "approver-2", "reader"];
        var request = new CycleRequest(
            new PeriodCode("2023"),
            [.. units.Select(unit => new RosterRequest(new(unit), [$"reporter-{unit}"], [$"signer-{unit}"]))],
            [.. Enumerable.Range(1, levels).Select(level => new ApproverRequest(level, [$"approver-{level}"]))],
            ["coordinator"],
            ["reader"],
            Window: DataWindow.Calendar,
            OpensOn: new DateOnly(2024, 1, 2),
            DueOn: new DateOnly(2024, 1, 19),
            ClosesOn: new DateOnly(2024, 2, 2));
        return CyclePlanner.Plan(
            request, programme, catalogue.Units, catalogue.Calendar, [.. everyone.Select(id => new PersonFact(id, id, $"{id}@so.example"))], new DateTimeOffset(2023, 12, 28, 2, 0, 0, TimeSpan.Zero)).TryGet(out var plan, out var failures)
            ? plan
            : throw new InvalidOperationException(string.Join(' ', failures.Select(failure => failure.Message.En)));
    }
}
