using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>What the reading of cells finds, in words.</summary>
internal static class CellFindings
{
    private static readonly LocalText ByTheForm = new("Quy tắc đọc biểu mẫu", "Reading rules of the template");
    private static readonly LocalText ByNumberRules = new("Cách viết số theo Thông tư 39/2014/TT-BTC; chỗ chưa rõ thì hỏi, không đoán", "Numbers as in Circular 39/2014/TT-BTC; what is unclear is asked about, not guessed");

    public static Finding Wrong(CellAnswer answer, NumberReading.Wrong wrong, NumberExpectation expectation, Place place) =>
        new(answer.Code, Severity.Block, place, wrong.Why, answer.AsWritten, Expected(expectation), wrong.Mend, ByNumberRules);

    public static Finding Question(CellAnswer answer, NumberReading.Ambiguous question, Place place) =>
        new("READ-AMBIGUOUS", Severity.Block, place, question.Question, answer.AsWritten,
            new(
                string.Join(" / ", question.Candidates.Select(candidate => VietnameseFormat.Number(candidate))),
                string.Join(" / ", question.Candidates.Select(candidate => VietnameseFormat.InEnglish(candidate)))),
            new("Ghi lại cho rõ một cách hiểu duy nhất.", "Write it so that it can be read in one way only."), ByNumberRules);

    public static Finding Taken(CellAnswer answer, LocalText note, Place place) =>
        new("READ-TAKEN", Severity.Note, place, note, answer.AsWritten, null,
            new("Kiểm tra lại; nếu đúng thì không cần làm gì.", "Check it; nothing to do when it is right."), ByNumberRules);

    public static Finding ZeroWord(CellAnswer answer, Place place) =>
        new("READ-ZERO", Severity.Note, place,
            new($"“{answer.AsWritten}” được hiểu là không phát sinh (bằng 0).", $"“{answer.AsWritten}” is read as none occurred (zero)."),
            answer.AsWritten, null,
            new("Nếu chưa có số liệu, chọn Trạng thái “Chưa có”.", "If there is no figure yet, choose the state “Chưa có”."), ByTheForm);

    public static Finding RatioHere(CellAnswer answer, Place place) =>
        new("READ-RATIO", Severity.Block, place,
            new("Ô này cần một số, đang ghi cả tử số và mẫu số.", "This cell asks for one number but holds numerator and denominator."),
            answer.AsWritten, null,
            new("Ghi tử số và mẫu số vào hai dòng riêng của chỉ tiêu.", "Write numerator and denominator in the indicator's two lines."), ByTheForm);

    public static Finding RatioTwice(string? written, Place place) =>
        new("READ-RATIO", Severity.Block, place,
            new("Tử số, mẫu số ghi ở ô này khác với hai dòng tử số, mẫu số.", "The ratio in this cell differs from the lines of numerator and denominator."),
            written, null,
            new("Sửa cho thống nhất, hoặc xóa ô này.", "Make them agree, or clear this cell."), ByTheForm);

    public static Finding Contradiction(CellAnswer answer, string state, Place place) =>
        new("READ-STATE", Severity.Block, place,
            new($"Trạng thái là “{state}” nhưng ô lại có số {answer.AsWritten}.", $"The state is “{state}”, yet the cell holds {answer.AsWritten}."),
            answer.AsWritten, new(state, state),
            new("Xóa số, hoặc chọn Trạng thái “Số liệu”.", "Clear the number, or choose the state “Số liệu”."), ByTheForm);

    public static Finding BlankFigure(Place place) =>
        new("READ-BLANK", Severity.Block, place,
            new("Trạng thái là “Số liệu” nhưng ô để trống. Ô trống không được hiểu là 0.", "The state is “Số liệu” but the cell is blank. A blank is not read as zero."),
            null, new(CellStates.Figure, CellStates.Figure),
            new("Điền số, hoặc chọn “Không phát sinh”, “Không thuộc diện”, “Chưa có”.", "Fill in the number, or choose “Không phát sinh”, “Không thuộc diện”, “Chưa có”."), ByTheForm);

    public static Finding UnknownState(string written, Place place) =>
        new("READ-STATE", Severity.Block, place,
            new($"“{written}” không phải một trong bốn trạng thái.", $"“{written}” is none of the four states."),
            written, new(string.Join(" / ", CellStates.Words), string.Join(" / ", CellStates.Words)),
            new("Chọn trạng thái trong danh sách của ô.", "Choose a state from the cell's list."), ByTheForm);

    public static Finding UnknownStanding(string written, Place place) =>
        new("READ-STATE", Severity.Block, place,
            new($"“{written}” không phải trạng thái của nhiệm vụ.", $"“{written}” is no standing of a task."),
            written, new(string.Join(" / ", MilestoneLayout.Words), string.Join(" / ", MilestoneLayout.Words)),
            new("Chọn trạng thái trong danh sách của ô.", "Choose a state from the cell's list."), ByTheForm);

    /// <param name="problem">What has to be written there.</param>
    public static Finding Milestone(LocalText problem, string? written, Place place) =>
        new("READ-MILESTONE", Severity.Block, place,
            new($"{place.Spot?.Vi}: trạng thái của nhiệm vụ chưa đủ hoặc chưa rõ.", $"{place.Spot?.En}: where the task stands is incomplete or unclear."),
            written, null, problem, ByTheForm);

    public static Finding CompletedOtherwise(string written, string state, Place place) =>
        new("READ-MILESTONE", Severity.Block, place,
            new($"Có ngày hoàn thành {written} nhưng trạng thái là “{state}”.", $"There is a day of completion, {written}, yet the state is “{state}”."),
            written, null,
            new("Chọn “Hoàn thành”, hoặc xóa ngày hoàn thành.", "Choose “Hoàn thành”, or clear the day."), ByTheForm);

    public static Finding NoReason(Place place) =>
        new("READ-REASON", Severity.Block, place,
            new("Chọn “Không thuộc diện” thì phải ghi lý do.", "“Không thuộc diện” needs a reason."),
            null, null,
            new($"Ghi lý do ở cột “{TemplateLayout.ReasonHeader}”.", $"Write the reason in the column “{TemplateLayout.ReasonHeader}”."), ByTheForm);

    public static Finding Duplicate(Place place, string firstPlace) =>
        new("READ-DUPLICATE", Severity.Block, place,
            new($"Dòng này lặp lại một dòng đã có số liệu ở {firstPlace}; chỉ dòng đầu được đọc.", $"This line repeats one that was filled in at {firstPlace}; only the first is read."),
            null, null,
            new("Xóa một trong hai dòng.", "Delete one of the two lines."), ByTheForm);

    public static Finding LineMissing(string measure, string part, Place place) =>
        new("READ-LINE", Severity.Block, place,
            new($"Biểu mẫu thiếu dòng “{part}” của {measure}.", $"The workbook lacks a line of {measure}: “{part}”."),
            null, null,
            new("Tải lại biểu mẫu và chép số liệu sang; không xóa dòng của biểu.", "Download the template again and copy the figures over; don't delete lines of the form."), ByTheForm);

    public static Finding HeaderMissing(Place place) =>
        new("READ-HEADER", Severity.Block, place,
            new($"{(place.Sheet is null ? "Tệp" : "Sheet")} không còn dòng tiêu đề “{TemplateLayout.PeriodHeader}”, “{TemplateLayout.StateHeader}” nên không biết cột nào là số liệu.", $"The sheet lost its header “{TemplateLayout.PeriodHeader}”, “{TemplateLayout.StateHeader}”, so its columns are unknown."),
            null, null,
            new("Tải lại biểu mẫu và chép số liệu sang.", "Download the template again and copy the figures over."), ByTheForm);

    public static Finding NotAsked(string? written, Place place) =>
        new("READ-EXTRA", Severity.Note, place,
            new("Ô này không cần số lũy kế nên giá trị không được dùng.", "No cumulative figure is asked for here; the value is not used."),
            written, null,
            new("Không cần làm gì; nếu ghi nhầm cột, chuyển số sang cột “Trong kỳ”.", "Nothing to do; if the column was mistaken, move the number to “Trong kỳ”."), ByTheForm);

    public static Finding Hidden(string rows, Place place) =>
        new("READ-HIDDEN", Severity.Note, place,
            new($"Có số liệu ở dòng, cột hoặc sheet đang ẩn (dòng {rows}); vẫn được đọc.", $"Figures stand in hidden rows, columns or a hidden sheet (rows {rows}); they are read all the same."),
            null, null,
            new("Bỏ ẩn để kiểm tra lại.", "Unhide them and check."), ByTheForm);

    public static Finding Merged(string range, Place place) =>
        new("READ-MERGED", Severity.Explain, place,
            new($"Các ô nhập {range} bị gộp làm một; số chỉ tính cho ô đầu.", $"The input cells {range} were merged into one; the number counts for the first only."),
            null, null,
            new("Bỏ gộp ô (Unmerge) và ghi số vào từng ô; nếu đúng ý, giải trình.", "Unmerge the cells and write each number; if it is meant so, explain."), ByTheForm);

    public static Finding Deciphered(Deciphered how, Place place) => how.Writing is { } writing
        ? new("READ-LEGACY", Severity.Note, place,
            new($"“{how.Before}” viết bằng bảng mã {writing}; đã đọc là “{how.After}”.", $"“{how.Before}” is written in {writing.Split(' ')[0]}; read as “{how.After}”."),
            how.Before, new(how.After, how.After),
            new("Kiểm tra lại; lần sau dùng bảng mã Unicode (phông Times New Roman).", "Check it; use Unicode next time (the typeface Times New Roman)."), ByTheForm)
        : new("READ-ALIKE", Severity.Note, place,
            new($"“{how.Before}” có chữ của bảng chữ khác trông giống chữ Latinh; đã đọc là “{how.After}”.", $"“{how.Before}” holds letters of another script that look Latin; read as “{how.After}”."),
            how.Before, new(how.After, how.After),
            new("Kiểm tra lại; nếu đúng thì không cần làm gì.", "Check it; nothing to do when it is right."), ByTheForm);

    public static Finding EnglishSheet(string example, Place place) =>
        new("READ-CONVENTION", Severity.Note, place,
            new($"Cả sheet viết số theo kiểu Anh (dấu phẩy giữa hàng nghìn), ví dụ “{example}”; đã đọc cả sheet theo kiểu đó.", $"The whole sheet is written the English way (commas between thousands), for example “{example}”; it was read so."),
            example, null,
            new("Kiểm tra lại; nếu đúng thì không cần làm gì.", "Check it; nothing to do when it is right."), ByNumberRules);

    public static Finding OtherConvention(string written, string example, string exampleCell, Place place) =>
        new("READ-CONVENTION", Severity.Explain, place,
            new($"“{written}” viết theo kiểu Anh, trong khi ô {exampleCell} của cùng sheet viết theo kiểu Việt Nam (“{example}”).", $"“{written}” is written the English way, while cell {exampleCell} of the same sheet is written the Vietnamese way (“{example}”)."),
            written, null,
            new("Viết thống nhất một kiểu: dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân; nếu số đã đúng, giải trình.", "Write all numbers one way: points between thousands, a comma before decimals; if the number is right, explain."), ByNumberRules);

    public static Finding Signed(Place place) =>
        new("READ-SIGNED", Severity.Note, place,
            new("Tệp có chữ ký số. Số liệu được đọc như tệp thường; chữ ký không được kiểm tra ở đây, và bản trả lại có ghi chú không còn chữ ký.", "The file is digitally signed. Its figures are read as of any file; the signature is not verified here, and the copy with remarks no longer bears it."),
            null, null,
            new("Không cần làm gì; việc xác nhận gửi vẫn làm trên trang.", "Nothing to do; signing off is still done on the page."), ByTheForm);

    public static Finding TextFromBefore(Place place) => new(
        "READ-TEXT-BEFORE", Severity.Note, place,
        new("Lời này còn nguyên dấu “từ kỳ trước – cần xem lại” nên chưa được tính vào báo cáo kỳ này.", "These words still bear the mark of the period before and are not counted."),
        null, null,
        new("Xem lại, sửa nếu cần rồi xóa dòng đánh dấu ở đầu ô; hoặc xóa cả ô.", "Go over them and delete the mark's line, or clear the cell."),
        new("Phần lời của kỳ trước chỉ dùng lại khi đơn vị đã xem lại", "Words of the period before count only once they were gone over"));

    public static Finding RemedyTooLong(int length, Place place) => new(
        "READ-TEXT", Severity.Block, place,
        new($"Giải pháp, người phụ trách hoặc thời hạn dài {length} ký tự, quá mức {Remedies.MaximumLength}.", $"It has {length} characters, more than {Remedies.MaximumLength}."),
        null, null,
        new("Rút gọn; tài liệu dài gửi kèm làm minh chứng.", "Shorten it; send long documents as evidence."),
        new("Độ dài phần lời của báo cáo", "Length of the words of a return"));

    public static Finding TextTooLong(LocalText section, int length, Place place) =>
        new("READ-TEXT", Severity.Block, place,
            new($"Phần “{section.Vi}” dài {length} ký tự, vượt mức {ReturnTexts.MaximumLength}.", $"The section “{section.En}” has {length} characters, more than {ReturnTexts.MaximumLength}."),
            null, null,
            new("Rút gọn; nội dung chi tiết gửi thành tệp minh chứng.", "Shorten it; send the details as an evidence file."), ByTheForm);

    private static LocalText Expected(NumberExpectation expectation) => expectation switch
    {
        { IsMoney: true } => new("số tiền bằng đồng, ví dụ 430.000.000.000", "money in đồng, for example 430.000.000.000"),
        { IsRate: true } => new("tỷ lệ phần trăm, ví dụ 94,1", "a rate in percent, for example 94,1"),
        { IsWhole: true } => new("số nguyên, ví dụ 14.740", "a whole number, for example 14.740"),
        _ => new("một số, ví dụ 76,5", "a number, for example 76,5"),
    };
}
