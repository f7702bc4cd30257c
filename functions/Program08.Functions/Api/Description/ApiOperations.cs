using Program08.Functions.Api.Answers;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Api.Description;

/// <summary>Every route for programs. The document and its page are made from here; the tests hold it against the functions.</summary>
internal static class ApiOperations
{
    private const string Cycle = $"{ApiRequests.Root}/cycles/{{programme}}/{{period}}";
    private const string Unit = Cycle + "/units/{unit}";
    private const string Reports = Cycle + "/reports";
    private const string Programmes = $"{ApiRequests.Root}/programmes";

    private static readonly LocalText OfProgrammes = new("Chương trình", "Programmes");
    private static readonly LocalText OfCycles = new("Đợt báo cáo", "Cycles");
    private static readonly LocalText OfReturns = new("Báo cáo của đơn vị", "Returns of units");
    private static readonly LocalText OfReports = new("Báo cáo thành phố", "City reports");
    private static readonly LocalText OfHistory = new("Nhật ký", "History");
    private static readonly LocalText OfItself = new("Tài liệu", "This document");

    private static readonly ApiQuery After = new("after", typeof(string), new("Giá trị next của trang trước; bỏ trống cho trang đầu.", "The next of the page before; left out for the first page."));
    private static readonly ApiQuery Limit = new(
        "limit", typeof(int), new($"Số dòng mỗi trang, mặc định {ApiPaging.Usual}.", $"Entries of a page, {ApiPaging.Usual} when left out."), Minimum: 1, Maximum: ApiPaging.Most);

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("ReadProgrammes", "get", Programmes, OfProgrammes, new("Danh sách chương trình", "List of programmes"), Note: new("Khóa nào cũng xem được.", "Any key may read it."), Answer: typeof(ApiPage<ProgrammeSummary>)),
        new("ReadProgramme", "get", $"{Programmes}/{{programme}}", OfProgrammes, new("Một chương trình với danh mục chỉ tiêu, nhiệm vụ, biểu phụ", "A programme with its indicators, milestones and supplementary measures"),
            Note: new("Danh mục hiện hành; mỗi đợt giữ danh mục của mình (programmeVersion).", "The catalogue as it is now; each cycle keeps its own (programmeVersion)."), Answer: typeof(ProgrammeAnswer)),
        new("ReadSeries", "get", $"{Programmes}/{{programme}}/series/{{measure}}", OfProgrammes, new("Số liệu của một chỉ tiêu qua các kỳ đã phát hành", "A measure over the published periods"), ApiScope.Reports,
            Queries:
            [
                new("periodKind", typeof(PeriodKind), new("Loại kỳ; bỏ trống: kỳ dài nhất.", "Kind of periods; the longest there is when left out.")),
                new("unitsOn", typeof(DateOnly), new(
                    "Đọc theo đơn vị của ngày sắp xếp, hoặc của ngày liền trước; bỏ trống: đơn vị đã báo cáo.", "Read in the units of the day of a reorganisation, or of the day before; in the units that reported when left out.")),
            ],
            Answer: typeof(SeriesAnswer)),

        new("ReadCycles", "get", $"{ApiRequests.Root}/cycles", OfCycles, new("Danh sách đợt báo cáo", "List of cycles"), ApiScope.Cycles,
            Queries: [new("programme", typeof(string), new("Mã chương trình; bỏ trống: tất cả.", "Code of a programme; all when left out.")), After, Limit], Answer: typeof(ApiPage<CycleSummary>)),
        new("ReadCycle", "get", Cycle, OfCycles, new("Một đợt báo cáo: trạng thái, các mốc thời gian, số đơn vị theo tình trạng", "A cycle: its state, its times, how many units stand where"), ApiScope.Cycles, Answer: typeof(CycleAnswer)),
        new("ReadUnitStandings", "get", $"{Cycle}/units", OfCycles, new("Tình trạng của từng đơn vị trong đợt, không có số liệu", "Where each unit stands, without figures"), ApiScope.Cycles,
            Queries: [new("status", typeof(UnitReportStatus), new("Chỉ các đơn vị ở tình trạng này.", "Only units that stand there.")), After, Limit], Answer: typeof(ApiPage<UnitStanding>)),

        new("ReadReturn", "get", Unit, OfReturns, new("Báo cáo của một đơn vị với các phiên bản", "A unit's return with its versions"), ApiScope.Returns,
            Note: new("Khóa được gửi số liệu của đơn vị cũng xem được đơn vị đó.", "A key that sends for the unit may read it too."), Answer: typeof(ReturnAnswer)),
        new("ReadReturnVersion", "get", $"{Unit}/versions/{{version}}", OfReturns, new("Một phiên bản: kết quả kiểm tra, số liệu, lời văn", "A version: its findings, figures and texts"), ApiScope.Returns,
            Note: new("Khóa được gửi số liệu của đơn vị cũng xem được đơn vị đó.", "A key that sends for the unit may read it too."), Answer: typeof(VersionAnswer)),
        new("ReadTemplate", "get", $"{Unit}/template", OfReturns, new("Biểu mẫu Excel của đơn vị, điền sẵn những gì đã biết", "The unit's workbook, prefilled with what is known"), ApiScope.Returns,
            Note: new("Khóa được gửi số liệu của đơn vị cũng xem được đơn vị đó.", "A key that sends for the unit may read it too."), Files: [MediaTypes.Xlsx]),

        new("SubmitReturn", "post", $"{Unit}/versions", OfReturns, new("Gửi số liệu của đơn vị bằng biểu mẫu đã điền", "Send a unit's figures as its filled-in workbook"), ApiScope.Submit,
            Note: new(
                "Nhận xlsx, xls, ods, csv là nội dung của yêu cầu (tên tệp ở Content-Disposition), hoặc trong mục file của biểu mẫu multipart. Kiểm tra ngay, trả về phiên bản mới với kết quả kiểm tra. "
                    + "Gửi lại cùng Idempotency-Key và cùng tệp thì không tạo thêm phiên bản. Xác nhận gửi và giải trình là việc của người trong đơn vị, trên trang của đơn vị.",
                "Takes xlsx, xls, ods or csv as the body (its name in Content-Disposition), or as the field file of a multipart form. Checked at once; answered with the new version and its findings. "
                    + "The same file under the same Idempotency-Key makes no further version. Signing off and explaining are left to the unit's people, on its page."),
            Queries: [new(SubmitReturn.RepeatHeader, typeof(string), new("Tên do phần mềm đặt cho lần gửi này, ví dụ một UUID.", "What the program calls this submission, a UUID for example."), IsHeader: true)],
            Answer: typeof(ReceivedAnswer), Body: new([MediaTypes.Xlsx, "text/csv", MediaTypes.Binary], SubmitReturn.FormField), Success: StatusCodes.Status201Created,
            Refusals: [StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status422UnprocessableEntity]),

        new("ReadReports", "get", Reports, OfReports, new("Báo cáo đã phát hành và các bản sửa đổi, bổ sung", "The published report and its amendments"), ApiScope.Reports, Answer: typeof(ReportsAnswer)),
        new("ReadReport", "get", $"{Reports}/{{edition}}", OfReports, new("Một báo cáo dạng JSON", "A report as JSON"), ApiScope.Reports, Answer: typeof(ReportAnswer), Refusals: [StatusCodes.Status400BadRequest]),
        new("ReadFigureSources", "get", $"{Reports}/{{edition}}/figures/{{measure}}", OfReports, new("Nguồn của một số liệu: đơn vị, phiên bản, tệp, ô", "Where a figure comes from: unit, version, file, cell"), ApiScope.Reports,
            Answer: typeof(SourcesAnswer), Refusals: [StatusCodes.Status400BadRequest]),
        new("ReadReportDocument", "get", $"{Reports}/{{edition}}/documents/{{format}}", OfReports, new("Văn bản của báo cáo: xlsx, docx, pdf", "A document of the report: xlsx, docx, pdf"), ApiScope.Reports,
            Note: new("pdf chỉ có nơi máy chủ có trình duyệt để in; nơi khác trả 501.", "pdf only where the server has a browser to print with, else 501."),
            Files: [MediaTypes.Xlsx, MediaTypes.Docx, MediaTypes.Pdf], Refusals: [StatusCodes.Status400BadRequest, StatusCodes.Status501NotImplemented, StatusCodes.Status503ServiceUnavailable]),
        new("VerifyReportDocument", "post", $"{ApiRequests.Root}/verifications", OfReports, new("Kiểm tra một tệp có đúng là báo cáo đã phát hành", "Whether a file is a published report"), ApiScope.Reports,
            Note: new("Tệp là nội dung của yêu cầu và không được lưu lại.", "The file is the body of the request, and is not kept."), Answer: typeof(VerdictAnswer), Body: new([MediaTypes.Binary], null),
            Refusals: [StatusCodes.Status413PayloadTooLarge]),

        new("ReadHistory", "get", $"{Cycle}/history", OfHistory, new("Nhật ký của đợt theo từng chuỗi, từ mục đầu", "The cycle's history, chain by chain from the first entry on"), ApiScope.History, Queries: [After, Limit], Answer: typeof(ApiPage<HistoryAnswer>)),
        new("ReadHistoryHeads", "get", $"{Cycle}/history-heads", OfHistory, new("Điểm cuối của các chuỗi và mã niêm phong", "The ends of the chains, and the seal over them"), ApiScope.History, Answer: typeof(HistoryHeadsAnswer)),

        new("ReadOpenApi", "get", PageRoutes.ApiDocument, OfItself, new("Tài liệu này dạng OpenAPI 3.1", "This document, OpenAPI 3.1"), NeedsKey: false, Note: new("Không cần khóa.", "No key is needed.")),
    ];

    /// <summary>What stands in braces in paths.</summary>
    public static IReadOnlyDictionary<string, ApiQuery> PathParameters { get; } = new ApiQuery[]
    {
        new("programme", typeof(string), new("Mã chương trình, như trong danh sách chương trình.", "Code of the programme, as in the list of programmes.")),
        new("period", typeof(string), new("Mã kỳ: 2023, 2024-Q1.", "Code of the period: 2023, 2024-Q1.")),
        new("unit", typeof(string), new("Mã đơn vị: 008.", "Code of the unit: 008.")),
        new("version", typeof(int), new("Số phiên bản, từ 1.", "Number of the version, from 1."), Minimum: 1),
        new("measure", typeof(string), new("Mã chỉ tiêu, nhiệm vụ hoặc số liệu biểu phụ, như trong chương trình.", "Code of an indicator, milestone or supplementary measure, as in the programme.")),
        new("edition", typeof(string), new(
            "current: bản đang có hiệu lực; original: bản gốc; amendment-1: bản sửa đổi số 1; draft: dự thảo; hoặc một ngày, 2024-01-25: như đã biết đến hết ngày đó.",
            "current: the one in force; original; amendment-1, …; draft; or a day, 2024-01-25: what was known at its end.")),
        new("format", typeof(string), new("xlsx, docx hoặc pdf.", "xlsx, docx or pdf.")),
    }.ToDictionary(parameter => parameter.Name);
}
