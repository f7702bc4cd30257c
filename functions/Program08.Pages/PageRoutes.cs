using Program08.Pages.Reports;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Pages;

/// <summary>Addresses of pages and forms, from the root of the site: one place for pages and mails to name them.</summary>
public static class PageRoutes
{
    public const string Home = "/";
    public const string SignIn = "/dang-nhap";
    public const string SignOut = "/dang-xuat";
    public const string PlayRole = "/trinh-dien/vao-vai";
    public const string Absence = "/vang-mat";
    public const string ChangePassword = "/doi-mat-khau";
    public const string SecondFactor = "/xac-thuc-hai-lop";
    public const string Sessions = "/phien-dang-nhap";
    public const string People = "/quan-tri/nguoi-dung";
    public const string PeopleFile = People + "/danh-sach.xlsx";
    public const string PeopleForm = People + "/mau.xlsx";
    public const string PeopleImport = People + "/nhap";
    public const string Handover = People + "/ban-giao";
    public const string Instances = "/quan-tri/tien-trinh";
    public const string Mails = "/quan-tri/thu";
    public const string MailTrial = Mails + "/gui-thu";
    public const string MailAgain = Mails + "/gui-lai";
    public const string ApiKeys = "/quan-tri/ket-noi";

    public const string Webhooks = ApiKeys + "/thong-bao";

    /// <summary>What addresses for programs begin with.</summary>
    internal const string Api = "/api/v1";
    public const string ApiDocument = Api + "/openapi.json";
    public const string ApiPage = "/tai-lieu-api";
    public const string Cycles = "/dieu-phoi";
    public const string Plan = "/dieu-phoi/lap-dot";
    public const string Rules = "/quy-tac";

    public static string RuleNoise(ProgrammeCode programme) => $"/quy-tac-qua-cac-ky/{programme}";

    /// <param name="format">"xlsx", "csv" or "json".</param>
    public static string RuleNoise(ProgrammeCode programme, string format) => $"{RuleNoise(programme)}/so-lieu/{format}";

    /// <param name="from">Code of the rule whose condition is to stand in the form; null for an empty one.</param>
    public static string RuleTrial(ProgrammeCode programme, string? from = null) => $"/thu-quy-tac/{programme}{(from is null ? null : $"?tu={Uri.EscapeDataString(from)}")}";
    public const string Assets = "/tai-nguyen";

    public static string Rule(ProgrammeCode programme, string rule) => $"{Rules}/{programme}/{Uri.EscapeDataString(rule)}";

    public static string RuleRetire(ProgrammeCode programme, string rule) => $"{Rule(programme, rule)}/ngung-dung";

    public static string RuleTakeBack(ProgrammeCode programme, string rule) => $"{Rule(programme, rule)}/dung-lai";

    /// <summary>The rule as the cycle is pinned to it.</summary>
    public static string Rule(CycleId cycle, string rule) => $"{Rule(cycle.Programme, rule)}?ky={cycle.Period}";

    public static string SetUp(string token) => $"/thiet-lap/{Uri.EscapeDataString(token)}";

    public static string PersonInviteAgain(string id) => $"{People}/{Uri.EscapeDataString(id)}/moi-lai";

    public static string WebhookRotate(string id) => $"{Webhooks}/{Uri.EscapeDataString(id)}/doi-khoa";

    public static string WebhookEnable(string id) => $"{Webhooks}/{Uri.EscapeDataString(id)}/bat-lai";

    public static string WebhookRemove(string id) => $"{Webhooks}/{Uri.EscapeDataString(id)}/xoa";

    public static string WebhookResend(string id) => $"{Webhooks}/{Uri.EscapeDataString(id)}/gui-lai";

    public static string ApiKeyRevoke(string id) => $"{ApiKeys}/{Uri.EscapeDataString(id)}/thu-hoi";

    public static string SignInCode(string? returnUrl) => returnUrl is null ? $"{SignIn}/ma" : $"{SignIn}/ma?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string PersonEndSessions(string id) => $"{People}/{Uri.EscapeDataString(id)}/dang-xuat";

    public static string PersonEndSecondFactor(string id) => $"{People}/{Uri.EscapeDataString(id)}/tat-hai-lop";

    public static string PersonRemove(string id) => $"{People}/{Uri.EscapeDataString(id)}/xoa";

    public static string PeopleImportOf(string fileHash) => $"{PeopleImport}/{Uri.EscapeDataString(fileHash)}";

    public static string InstancesOf(string prefix) => $"{Instances}?prefix={Uri.EscapeDataString(prefix)}";

    public static string InstancesAfter(string? status, string prefix, string after) =>
        $"{Instances}?status={Uri.EscapeDataString(status ?? "")}&prefix={Uri.EscapeDataString(prefix)}&after={Uri.EscapeDataString(after)}";

    public static string Instance(string id) => $"{Instances}/{Uri.EscapeDataString(id)}";

    public static string InstanceTerminate(string id) => $"{Instance(id)}/ket-thuc";

    public static string InstanceSuspend(string id) => $"{Instance(id)}/tam-dung";

    public static string InstanceResume(string id) => $"{Instance(id)}/chay-tiep";

    public static string InstanceRestart(string id) => $"{Instance(id)}/chay-lai";

    public static string InstancePurge(string id) => $"{Instance(id)}/xoa";

    /// <summary>Planning with what the cycle before had.</summary>
    public static string PlanAfter(CycleId cycle) => $"{Plan}?tiep-theo={Uri.EscapeDataString(cycle.Path)}";

    public static string Board(CycleId cycle) => $"{Cycles}/{cycle.Path}";

    public static string ReportPreview(CycleId cycle) => $"{Board(cycle)}/xem-truoc";

    public static string UnitTexts(CycleId cycle) => $"{Board(cycle)}/loi-don-vi";

    public static string Narrative(CycleId cycle) => $"{Board(cycle)}/cau-chu";

    public static string Amendments(CycleId cycle) => $"{Board(cycle)}/sua-doi";

    public static string AmendmentUnits(CycleId cycle) => $"{Amendments(cycle)}/don-vi";

    public static string AmendmentAbandon(CycleId cycle) => $"{Amendments(cycle)}/bo";

    public static string Open(CycleId cycle) => $"{Board(cycle)}/mo";

    public static string Close(CycleId cycle) => $"{Board(cycle)}/dong";

    public static string SendForApproval(CycleId cycle) => $"{Board(cycle)}/trinh-duyet";

    public static string UnitActs(CycleId cycle, UnitCode unit) => $"{Board(cycle)}/don-vi/{unit}";

    public static string SendBack(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/tra-lai";

    public static string Extend(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/gia-han";

    public static string Release(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/mien-bao-cao";

    public static string Resume(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/bao-cao-lai";

    public static string Correct(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/nhap-thay";

    public static string AskToExplain(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/de-nghi-giai-trinh";

    public static string Escalate(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/bao-cao-cap-tren";

    public static string Contact(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/lien-he";

    public static string ExplanationsRead(CycleId cycle, UnitCode unit) => $"{UnitActs(cycle, unit)}/da-xem";

    public static string AskForTime(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/xin-gia-han";

    public static string Unit(CycleId cycle, UnitCode unit) => $"/don-vi/{cycle.Path}/{unit}";

    public static string Template(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/mau.xlsx";

    public static string TemplateCsv(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/mau.csv";

    public static string Upload(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/tai-len";

    public static string Draft(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/nhap-lieu";

    public static string DraftFields(CycleId cycle, UnitCode unit) => $"{Draft(cycle, unit)}/tu-luu";

    public static string DraftStart(CycleId cycle, UnitCode unit) => $"{Draft(cycle, unit)}/bat-dau";

    public static string DraftCheck(CycleId cycle, UnitCode unit) => $"{Draft(cycle, unit)}/kiem-tra";

    public static string Difference(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/so-sanh";

    public static string Difference(CycleId cycle, UnitCode unit, int from, int to) => $"{Difference(cycle, unit)}?tu={from}&den={to}";

    public static string Evidence(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/minh-chung";

    public static string EvidenceFile(CycleId cycle, UnitCode unit, int number) => $"{Evidence(cycle, unit)}/{number}";

    public static string RemoveEvidence(CycleId cycle, UnitCode unit, int number) => $"{EvidenceFile(cycle, unit, number)}/go";

    public static string SignedCopy(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/ban-ky";

    public static string SignedCopyFile(CycleId cycle, UnitCode unit, int number) => $"{SignedCopy(cycle, unit)}/{number}";

    public static string SignOff(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/xac-nhan";

    public static string Version(CycleId cycle, UnitCode unit, int version) => $"{Unit(cycle, unit)}/ban/{version}";

    public static string OriginalFile(CycleId cycle, UnitCode unit, int version) => $"{Version(cycle, unit, version)}/tep";

    /// <summary>The sender's own workbook with the findings in it.</summary>
    public static string AnnotatedFile(CycleId cycle, UnitCode unit, int version) => $"{Version(cycle, unit, version)}/tep-ghi-chu";

    public static string UnitReport(CycleId cycle, UnitCode unit, int version) => $"{Version(cycle, unit, version)}/bao-cao.docx";

    public static string UnitReportPrint(CycleId cycle, UnitCode unit, int version) => $"{Version(cycle, unit, version)}/bao-cao.pdf";

    public static string ApplyProposal(CycleId cycle, UnitCode unit, int version) => $"{Version(cycle, unit, version)}/ap-dung";

    public static string Explain(CycleId cycle, UnitCode unit, int version) => $"{Version(cycle, unit, version)}/giai-trinh";

    public static string ObjectTo(CycleId cycle, UnitCode unit) => $"{Unit(cycle, unit)}/khong-dong-y";

    public static string Receipt(CycleId cycle, UnitCode unit, int version) => $"{Unit(cycle, unit)}/phieu/{version}";

    public static string Approval(CycleId cycle) => $"/duyet/{cycle.Path}";

    public static string RecordPaperDecision(CycleId cycle) => $"{Approval(cycle)}/ban-giay";

    /// <param name="number">From 1 at its level and round.</param>
    public static string PaperDecision(CycleId cycle, int round, int level, int number) => $"{RecordPaperDecision(cycle)}/{round}/{level}/{number}";

    public static string PaperFile(CycleId cycle, int round, int level, int number) => $"{PaperDecision(cycle, round, level, number)}/tep";

    public static string Report(CycleId cycle) => $"/bao-cao/{cycle.Path}";

    /// <param name="format"><c>xlsx</c>, <c>docx</c>, <c>pdf</c>, or <c>tom-tat.pdf</c> for its summary.</param>
    public static string ReportDocument(CycleId cycle, int round, string format) => $"{Report(cycle)}/{round}/{format}";

    /// <summary>One of the reports that went out: 0 for the report itself, else the amendment's number.</summary>
    public static string Report(CycleId cycle, int number) => $"{Report(cycle)}/{ReportEdition.Of(number)}";

    /// <summary>On one page, for those who lead.</summary>
    public static string ReportSummary(CycleId cycle) => $"{Report(cycle)}/tom-tat";

    /// <summary>Of one of the reports that went out: 0 for the report itself, else the amendment's number.</summary>
    public static string ReportSummary(CycleId cycle, int number) => $"{ReportSummary(cycle)}?ban={ReportEdition.Of(number)}";

    /// <summary>The report that is not published yet.</summary>
    public static string ReportDraft(CycleId cycle) => $"{Report(cycle)}/{ReportEdition.Draft}";

    /// <summary>A report for programs, as JSON.</summary>
    /// <param name="edition"><c>current</c>, <c>original</c>, <c>amendment-1</c>, <c>draft</c>, or a day.</param>
    public static string ReportData(CycleId cycle, string edition = "current") => $"{Api}/cycles/{cycle.Path}/reports/{edition}";

    /// <summary>Where a city figure comes from, for programs, as JSON.</summary>
    public static string FigureSources(CycleId cycle, MeasureCode measure, string edition = "current") => $"{ReportData(cycle, edition)}/figures/{measure}";

    public static string Analysis(ProgrammeCode programme) => $"/phan-tich/{programme.Value.ToLowerInvariant()}";

    public static string Series(ProgrammeCode programme, MeasureCode measure) => $"{Analysis(programme)}/{measure}";

    /// <param name="format"><c>xlsx</c>, <c>csv</c> or <c>json</c>.</param>
    public static string SeriesFile(ProgrammeCode programme, MeasureCode measure, string format) => $"{Series(programme, measure)}/so-lieu/{format}";

    public static string League(ProgrammeCode programme) => $"/nop-bao-cao/{programme.Value.ToLowerInvariant()}";

    /// <param name="format"><c>xlsx</c>, <c>csv</c> or <c>json</c>.</param>
    public static string LeagueFile(ProgrammeCode programme, string format) => $"{League(programme)}/so-lieu/{format}";

    public static string History(CycleId cycle) => $"/nhat-ky/{cycle.Path}";
}
