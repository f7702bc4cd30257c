using Program08.EndToEnd.Tests.Stories;
using Program08.Functions.Api;
using Program08.Pages;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.EndToEnd.Tests.Roles;

/// <summary>Who gets what from every address, on a published cycle: there nothing that is allowed can change anything any more.</summary>
internal static class RoleTable
{
    private static readonly UnitCode Unit = WalkingCycle.HoangMai;

    // In the order of the columns: nobody, the unit's reporter, another unit's, coordinator, approver, deputy, reader, auditor, administrator, the unit's superior.
    private static readonly string Everybody = "302 200 200 200 200 200 200 200 200 200";
    private static readonly string Unknown = "410 410 410 410 410 410 410 410 410 410";
    private static readonly string OwnUnit = "302 200 403 200 403 403 403 200 403 200";
    private static readonly string Coordinates = "302 403 403 200 403 403 403 403 403 403";
    private static readonly string Administers = "302 403 403 403 403 403 403 403 200 403";
    private static readonly string Reads = "302 403 403 200 200 200 200 200 403 403";

    // A program that signs in nowhere is not sent to the sign-in page.
    private static readonly string DataReads = "401 403 403 200 200 200 200 200 403 403";
    private static readonly string DataEverybody = "401 200 200 200 200 200 200 200 200 200";
    private static readonly string DataOwnUnit = "401 200 403 200 403 403 403 200 403 200";
    private static readonly string DataFollows = "401 403 403 200 403 403 403 200 403 403";
    private static readonly string OnlyKeys = "401 401 401 401 401 401 401 401 401 401";

    public static IReadOnlyList<Cast?> Columns { get; } = [null, Cast.HoangMai, Cast.BaDinh, Cast.Coordinator, Cast.Approver, Cast.Deputy, Cast.Reader, Cast.Auditor, Cast.Administrator, Cast.Superior];

    public static IReadOnlyList<RoleRow> Rows { get; } =
    [
        new("GET", PageRoutes.Home, Everybody),
        new("GET", PageRoutes.SignIn, "200 302 302 302 302 302 302 302 302 302"),
        new("POST", PageRoutes.SignIn, "422 422 422 422 422 422 422 422 422 422"),
        new("GET", PageAssets.Url("app.css"), "200 200 200 200 200 200 200 200 200 200"),
        new("GET", PageRoutes.SignInCode(null), "302 302 302 302 302 302 302 302 302 302"),
        new("POST", PageRoutes.SignInCode(null), "302 302 302 302 302 302 302 302 302 302"),
        new("GET", PageRoutes.ChangePassword, Everybody),
        new("POST", PageRoutes.ChangePassword, "401 422 422 422 422 422 422 422 422 422"),
        new("GET", PageRoutes.SecondFactor, Everybody),
        new("POST", PageRoutes.SecondFactor, "401 422 422 422 422 422 422 422 422 422"),
        new("GET", PageRoutes.SetUp("unknown"), Unknown),
        new("POST", PageRoutes.SetUp("unknown"), Unknown),

        new("GET", PageRoutes.Absence, "302 200 200 403 403 403 403 403 200 200"),
        new("POST", PageRoutes.Absence, "401 422 422 403 403 403 403 403 422 422"),
        new("GET", PageRoutes.People, Administers),
        new("POST", PageRoutes.People, "401 403 403 403 403 403 403 403 422 403"),
        new("GET", PageRoutes.PeopleFile, Administers),
        new("GET", PageRoutes.PeopleForm, Administers),
        new("GET", PageRoutes.PeopleImport, Administers),
        new("FILE", PageRoutes.PeopleImport, "401 403 403 403 403 403 403 403 422 403"),
        new("GET", PageRoutes.PeopleImportOf("unknown"), "302 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.PeopleImportOf("unknown"), "401 403 403 403 403 403 403 403 422 403"),
        new("GET", PageRoutes.Handover, Administers),
        new("POST", PageRoutes.Handover, "401 403 403 403 403 403 403 403 422 403"),
        new("POST", PageRoutes.PersonInviteAgain("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.PersonRemove("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.PersonEndSecondFactor("unknown"), "401 403 403 403 403 403 403 403 404 403"),

        new("GET", PageRoutes.Cycles, Coordinates),
        new("GET", PageRoutes.Plan, Coordinates),
        new("POST", PageRoutes.Plan, "401 403 403 422 403 403 403 403 403 403"),
        new("GET", PageRoutes.Board(WalkingCycle.Cycle), Coordinates),
        new("GET", PageRoutes.ReportPreview(WalkingCycle.Cycle), Coordinates),
        new("GET", PageRoutes.Narrative(WalkingCycle.Cycle), Coordinates),
        new("POST", PageRoutes.Narrative(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("GET", PageRoutes.UnitTexts(WalkingCycle.Cycle), Coordinates),
        new("POST", PageRoutes.UnitTexts(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("GET", PageRoutes.Amendments(WalkingCycle.Cycle), Coordinates),
        new("POST", PageRoutes.Amendments(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.AmendmentUnits(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.AmendmentAbandon(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.Open(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.Close(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.SendForApproval(WalkingCycle.Cycle), "401 403 403 422 403 403 403 403 403 403"),
        new("GET", PageRoutes.UnitActs(WalkingCycle.Cycle, Unit), Coordinates),
        new("POST", PageRoutes.Release(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.Resume(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.AskToExplain(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.Escalate(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.Contact(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.ExplanationsRead(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("GET", PageRoutes.SendBack(WalkingCycle.Cycle, Unit), Coordinates),
        new("GET", PageRoutes.Correct(WalkingCycle.Cycle, Unit), Coordinates),
        new("POST", PageRoutes.Correct(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.SendBack(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),
        new("POST", PageRoutes.Extend(WalkingCycle.Cycle, Unit), "401 403 403 422 403 403 403 403 403 403"),

        new("GET", PageRoutes.Unit(WalkingCycle.Cycle, Unit), OwnUnit),
        new("POST", PageRoutes.AskForTime(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.Template(WalkingCycle.Cycle, Unit), OwnUnit),
        new("GET", PageRoutes.TemplateCsv(WalkingCycle.Cycle, Unit), OwnUnit),
        new("FILE", PageRoutes.Upload(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.Draft(WalkingCycle.Cycle, Unit), "302 200 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.Draft(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.DraftFields(WalkingCycle.Cycle, Unit), "401 409 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.DraftStart(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.DraftCheck(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.Version(WalkingCycle.Cycle, Unit, 1), OwnUnit),
        new("GET", PageRoutes.OriginalFile(WalkingCycle.Cycle, Unit, 1), OwnUnit),
        new("GET", PageRoutes.AnnotatedFile(WalkingCycle.Cycle, Unit, 1), OwnUnit),
        new("FILE", PageRoutes.Evidence(WalkingCycle.Cycle, Unit), "401 400 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.EvidenceFile(WalkingCycle.Cycle, Unit, 1), "302 404 403 404 403 403 403 404 403 404"),
        new("POST", PageRoutes.RemoveEvidence(WalkingCycle.Cycle, Unit, 1), "401 422 403 403 403 403 403 403 403 403"),
        new("FILE", PageRoutes.SignedCopy(WalkingCycle.Cycle, Unit), "401 400 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.SignedCopyFile(WalkingCycle.Cycle, Unit, 1), "302 404 403 404 403 403 403 404 403 404"),
        new("GET", PageRoutes.UnitReport(WalkingCycle.Cycle, Unit, 1), OwnUnit),
        new("GET", PageRoutes.UnitReportPrint(WalkingCycle.Cycle, Unit, 1), OwnUnit),
        new("GET", PageRoutes.Difference(WalkingCycle.Cycle, Unit), "302 404 403 404 403 403 403 404 403 404"),
        new("POST", PageRoutes.ApplyProposal(WalkingCycle.Cycle, Unit, 1), "401 422 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.Explain(WalkingCycle.Cycle, Unit, 1), "401 422 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.SignOff(WalkingCycle.Cycle, Unit), "302 200 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.SignOff(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("POST", PageRoutes.ObjectTo(WalkingCycle.Cycle, Unit), "401 422 403 403 403 403 403 403 403 403"),
        new("GET", PageRoutes.Receipt(WalkingCycle.Cycle, Unit, 1), OwnUnit),

        new("GET", PageRoutes.Analysis(WalkingCycle.Cycle.Programme), Reads),
        new("GET", PageRoutes.Series(WalkingCycle.Cycle.Programme, new MeasureCode("CT08-05")), Reads),
        new("GET", PageRoutes.League(WalkingCycle.Cycle.Programme), Reads),
        new("GET", PageRoutes.LeagueFile(WalkingCycle.Cycle.Programme, "csv"), Reads),
        new("GET", PageRoutes.SeriesFile(WalkingCycle.Cycle.Programme, new MeasureCode("CT08-05"), "csv"), Reads),

        // A unit that is not in the cycle looks like one that may not be seen.
        new("GET", PageRoutes.Unit(WalkingCycle.Cycle, new UnitCode("003")), "302 403 403 404 403 403 403 404 403 403"),

        new("GET", PageRoutes.Approval(WalkingCycle.Cycle), "302 403 403 200 200 200 403 403 403 403"),
        new("POST", PageRoutes.Approval(WalkingCycle.Cycle), "401 403 403 403 422 422 403 403 403 403"),
        new("GET", PageRoutes.RecordPaperDecision(WalkingCycle.Cycle), Coordinates),
        new("FILE", PageRoutes.RecordPaperDecision(WalkingCycle.Cycle), "401 403 403 400 403 403 403 403 403 403"),
        new("GET", PageRoutes.PaperDecision(WalkingCycle.Cycle, 1, 1, 1), "302 403 403 404 404 404 403 404 403 403"),
        new("POST", PageRoutes.PaperDecision(WalkingCycle.Cycle, 1, 1, 1), "401 403 403 403 404 404 403 403 403 403"),
        new("GET", PageRoutes.PaperFile(WalkingCycle.Cycle, 1, 1, 1), "302 403 403 404 404 404 403 404 403 403"),
        new("GET", PageRoutes.Report(WalkingCycle.Cycle), Reads),
        new("GET", PageRoutes.ReportSummary(WalkingCycle.Cycle), Reads),
        new("GET", PageRoutes.ReportSummary(WalkingCycle.Cycle, 1), "302 403 403 404 404 404 404 404 403 403"),
        new("GET", PageRoutes.ReportDocument(WalkingCycle.Cycle, 1, "xlsx"), Reads),
        new("GET", PageRoutes.ReportDocument(WalkingCycle.Cycle, 1, "docx"), Reads),
        new("GET", PageRoutes.ReportDocument(WalkingCycle.Cycle, 1, "pdf"), Reads),
        new("GET", PageRoutes.ReportDocument(WalkingCycle.Cycle, 1, "tom-tat.pdf"), Reads),
        new("GET", PageRoutes.Report(WalkingCycle.Cycle, 0), Reads),
        new("GET", PageRoutes.Report(WalkingCycle.Cycle, 1), "302 403 403 404 404 404 404 404 403 403"),
        new("GET", PageRoutes.ReportDraft(WalkingCycle.Cycle), Reads),
        new("GET", PageRoutes.Report(WalkingCycle.Cycle) + "?ngay=2000-01-01", "302 403 403 404 404 404 404 404 403 403"),
        new("GET", PageRoutes.ReportData(WalkingCycle.Cycle), DataReads),
        new("GET", PageRoutes.FigureSources(WalkingCycle.Cycle, new MeasureCode("CT08-05")), DataReads),
        new("GET", PageRoutes.ReportData(WalkingCycle.Cycle, "amendment-7"), "401 403 403 404 404 404 404 404 403 403"),
        new("GET", ApiRequests.Root + "/programmes", DataEverybody),
        new("GET", ApiRequests.Root + "/programmes/ct08", DataEverybody),
        new("GET", ApiRequests.Root + "/programmes/ct08/series/CT08-05", DataReads),
        new("GET", ApiRequests.Root + "/cycles", DataFollows),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023", DataFollows),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/units", DataFollows),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/units/008", DataOwnUnit),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/units/008/versions/1", DataOwnUnit),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/units/008/template", DataOwnUnit),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/reports", DataReads),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/reports/original/documents/xlsx", DataReads),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/history", DataFollows),
        new("GET", ApiRequests.Root + "/cycles/ct08/2023/history-heads", DataFollows),
        new("POST", ApiRequests.Root + "/verifications", OnlyKeys),
        new("POST", ApiRequests.Root + "/cycles/ct08/2023/units/008/versions", OnlyKeys),
        new("GET", PageRoutes.ApiDocument, "200 200 200 200 200 200 200 200 200 200"),
        new("GET", PageRoutes.ApiPage, "200 200 200 200 200 200 200 200 200 200"),
        new("GET", PageRoutes.ApiKeys, Administers),
        new("POST", PageRoutes.ApiKeys, "401 403 403 403 403 403 403 403 422 403"),
        new("GET", PageRoutes.Webhooks, Administers),
        new("POST", PageRoutes.Webhooks, "401 403 403 403 403 403 403 403 422 403"),
        new("POST", PageRoutes.WebhookRotate("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.WebhookEnable("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.WebhookRemove("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.WebhookResend("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.ApiKeyRevoke("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("GET", PageRoutes.ReportDocument(WalkingCycle.Cycle, 2, "xlsx"), "302 403 403 404 404 404 403 403 403 403"),
        new("GET", PageRoutes.History(WalkingCycle.Cycle), "302 403 403 200 403 403 403 200 403 403"),

        new("GET", PageRoutes.Rules, Everybody),
        new("GET", PageRoutes.Rule(WalkingCycle.Cycle, "R-UNIT-LOAN"), Everybody),
        new("GET", PageRoutes.RuleNoise(WalkingCycle.Cycle.Programme), "302 403 403 200 403 403 403 200 200 403"),
        new("GET", PageRoutes.RuleNoise(WalkingCycle.Cycle.Programme, "csv"), "302 403 403 200 403 403 403 200 200 403"),
        new("GET", PageRoutes.RuleTrial(WalkingCycle.Cycle.Programme), "302 403 403 200 403 403 403 403 200 403"),
        new("POST", PageRoutes.RuleTrial(WalkingCycle.Cycle.Programme), "401 403 403 422 403 403 403 403 422 403"),
        new("POST", PageRoutes.RuleRetire(WalkingCycle.Cycle.Programme, "R-UNIT-LOAN"), "401 403 403 422 403 403 403 403 422 403"),
        new("POST", PageRoutes.RuleTakeBack(WalkingCycle.Cycle.Programme, "R-UNIT-LOAN"), "401 403 403 422 403 403 403 403 422 403"),

        new("GET", PageRoutes.Sessions, Everybody),
        new("POST", PageRoutes.Sessions, "401 302 302 302 302 302 302 302 302 302"),
        new("POST", PageRoutes.PersonEndSessions("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("GET", PageRoutes.Mails, Administers),
        new("POST", PageRoutes.MailTrial, "401 403 403 403 403 403 403 403 302 403"),
        new("POST", PageRoutes.MailAgain, "401 403 403 403 403 403 403 403 404 403"),
        new("GET", PageRoutes.Instances, Administers),
        new("GET", PageRoutes.Instance(WalkingCycle.Cycle.Value), Administers),
        new("POST", PageRoutes.InstanceTerminate(WalkingCycle.Cycle.Value), "401 403 403 403 403 403 403 403 409 403"),
        new("POST", PageRoutes.InstancePurge("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.InstanceSuspend("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.InstanceResume("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("POST", PageRoutes.InstanceRestart("unknown"), "401 403 403 403 403 403 403 403 404 403"),
        new("GET", "/suc-khoe/song", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/suc-khoe/san-sang", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", PageRoutes.PlayRole, "404 404 404 404 404 404 404 404 404 404"),
        new("GET", "/khong-co-trang-nay", "404 404 404 404 404 404 404 404 404 404"),

        // Last: it ends the session of everyone.
        new("POST", PageRoutes.SignOut, "302 302 302 302 302 302 302 302 302 302"),
    ];
}
