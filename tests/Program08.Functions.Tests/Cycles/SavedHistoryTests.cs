using Microsoft.DurableTask.Client;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Units;
using Program08.Standalone.Engine;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A cycle lives through many releases: each orchestrator must still fit the history of one that ran before.</summary>
public sealed class SavedHistoryTests
{
    [Theory]
    [InlineData(ReportingCycle.Name)]
    [InlineData(UnitReporting.Name)]
    [InlineData(Approval.Name)]
    public void SavedHistory_ReplayedWithTodaysCode_FitsToItsEnd(string orchestrator)
    {
        var result = HistoryReplayer.Replay(SavedHistories.Read(orchestrator), SavedHistories.Code(orchestrator));

        Assert.Null(result.Mismatch);
        Assert.Null(result.Failure);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, result.Status);
    }

    [Theory]
    [InlineData(ReportingCycle.Name, UnitReporting.Name)]
    [InlineData(UnitReporting.Name, Approval.Name)]
    public void SavedHistory_ReplayedWithOtherCode_DoesNotFit(string saved, string code) =>
        Assert.ThrowsAny<Exception>(() =>
        {
            var result = HistoryReplayer.Replay(SavedHistories.Read(saved), SavedHistories.Code(code));
            Assert.True(result is { Mismatch: null, Failure: null });
        });
}
