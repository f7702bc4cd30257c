using System.Reflection;
using Program08.Standalone.Tests.Engine;
using Program08.Standalone.Tests.Hosting;
using Program08.Standalone.Tests.Killing;

namespace Program08.Standalone.Tests;

/// <summary>What the engine promises to whoever writes an orchestration, each with the tests that fail when it stops being so.</summary>
public sealed class PromiseTests
{
    public static TheoryData<int, string, string[]> Promises { get; } = new()
    {
        { 1, "One transaction commits a turn; a turn counts exactly once", [nameof(RecoveryTests.Promise01_ManyInstancesAndManyCrashes_EveryStepCountsOnce), nameof(KillAtEveryCommitTests)] },
        { 2, "Activities run at least once; a crash delivers them again", [nameof(RecoveryTests.Promise02_ActivityCutOffByACrash_RunsAgain_FinishedOnesDoNot), nameof(DeliveryTests.Point43_CrashAfterTheResultWasComputed_RunsTheActivityAgain)] },
        { 3, "Nothing is acknowledged before it is on disk", [nameof(RecoveryTests.Promise03_CrashAtEveryCommit_LosesNothingAcknowledged_AndCountsEachTurnOnce), nameof(RecoveryTests.Promise03_AcknowledgedEvents_SurviveACrashRightAfter)] },
        { 4, "Timers are rows; what fell due while down fires at start, in due order", [nameof(TimerTests.Promise04_WhatFellDueWhileDown_FiresAtStartInDueOrder)] },
        { 5, "Events are kept until awaited, first in first out a name", [nameof(EventTests.Point31_EventsBeforeTheWait_AreKeptInOrderPerName_IgnoringCase), nameof(EventTests.Point33_WaitGivenUp_LosesTheNextEventInStrictModeOnly)] },
        { 6, "A replay that differs ends the instance, naming the step expected and found", [nameof(ReplayTests.Point04_ChangedCode_FailsTheInstance_NamingNumberOldAndNewStep), nameof(FaultTests.IncompatibleChange_FailsThatOrchestration_NamingTheStep_WhileOthersGoOn)] },
        { 7, "Live orchestrators stay in memory; replay only after restart or eviction", [nameof(RecoveryTests.Promise07_BeyondTheBound_InstancesLeaveMemoryAndComeBackByReplay)] },
        { 8, "The same engine runs on a simulated clock that waits for work in flight", [nameof(TimerTests.Promise08_AYearOfReminders_PassesOnTheSimulatedClock), nameof(SimulationTests)] },
        { 9, "Instances can be listed, watched, terminated, suspended, resumed, purged", [nameof(ControlTests.Point57_Suspended_QueuesEverything_AndAppliesItInOrderOnResume), nameof(ControlTests.Point58_Terminated_DropsResultsOfWhatRuns), nameof(ControlTests.Point59_Purge_RemovesFinishedOnesOnly), nameof(ControlTests.Point61_List_PagesAndFilters)] },
        { 10, "Schedules are on disk before an activity starts", [nameof(RecoveryTests.Promise10_WhenAnActivityRuns_ItsScheduleIsOnDisk), nameof(DeliveryTests.Point10_CrashBetweenTheSchedulesCommitAndTheActivity_RunsItWithTheStoredInput)] },
        { 11, "Values are serialised on every hand-over, also live", [nameof(TurnTests.Point11_Values_AreNeverShared)] },
        { 12, "Strict mode replays from zero each turn and does the edges the real way", [nameof(TurnTests.Point08_StrictMode_ReplaysFromTheStartOnEachTurn), nameof(PointTests.EveryPoint_HasATestOfItsNumber)] },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public void EveryPromise_HasTestsThatRun(int number, string promise, string[] tests)
    {
        Assert.InRange(number, 1, 12);
        Assert.NotEmpty(promise);
        Assert.All(tests, name =>
        {
            var methods = typeof(PromiseTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => method.Name == name || type.Name == name)).ToList();
            Assert.Contains(methods, method => method.GetCustomAttributes<FactAttribute>().Any(fact => fact.Skip is null));
        });
    }

    [Fact]
    public void ThereAreTwelve() => Assert.Equal(Enumerable.Range(1, 12), Promises.Select(row => (int)row[0]).Order());
}
