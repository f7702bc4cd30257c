using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>What holds for where a milestone's task stands: on the days of the cycle, with its evidence, and beside what was said before.</summary>
internal static class MilestoneCheck
{
    private static readonly LocalText OfDays = new("Trạng thái nhiệm vụ tính đến ngày chốt số liệu.", "A task stands where it stood on the cut-off day.");
    private static readonly LocalText OfBefore = new("Trạng thái nhiệm vụ không lùi so với kỳ trước nếu không có lý do.", "A task does not fall back behind the period before without a reason.");

    public static void Of(CheckedReturn form, Milestone milestone)
    {
        var key = AskedFigures.Of(milestone).Single();
        if (form.IsBlocked(key))
        {
            return;
        }

        var figure = form.Figure(key);
        if (form.IsBlank(key))
        {
            Add(form, key, CheckCodes.Missing, Severity.Block, new("một trong các trạng thái của nhiệm vụ", "where the task stands"),
                $"chưa báo trạng thái của “{milestone.Name.Vi}”.", $"“{milestone.Name.En}” says nothing.",
                "Chọn trạng thái; chưa nắm được thì chọn “Chưa có” và nêu lý do.", "Choose where it stands; when that is not known choose “Chưa có” and give the reason.",
                new("Ô trống không được hiểu là “chưa bắt đầu”.", "A blank is not read as “not started”."));
            return;
        }

        if (!figure.IsStanding)
        {
            MeasureCheck.OfFigure(form, milestone, key, isAlone: false);
        }

        switch (figure)
        {
            case Figure.Completed done:
                Completed(form, milestone, key, done);
                break;
            case Figure.Late late when LastDay(form) is { } last && late.Expected <= last:
                Add(form, key, CheckCodes.MilestoneExpected, Severity.Block, new($"sau ngày {VietnameseFormat.Date(last)}", $"after {Iso(last)}"),
                    $"“{milestone.Name.Vi}” ghi chậm nhưng ngày dự kiến mới {VietnameseFormat.Date(late.Expected)} không sau ngày chốt số liệu.", $"“{milestone.Name.En}” is late, yet expected on {Iso(late.Expected)}, not after the cut-off.",
                    "Ghi ngày dự kiến mới, hoặc chọn “Hoàn thành” và ghi ngày hoàn thành.", "Give the day it is expected now, or choose “Hoàn thành” with its day.", OfDays);
                break;
            case Figure.NotStarted or Figure.InProgress when LastDay(form) is { } last && milestone.Due <= last:
                Add(form, key, CheckCodes.MilestoneOverdue, Severity.Explain, new("“Chậm” kèm lý do và ngày dự kiến mới", "“Chậm” with a reason and the day it is expected now"),
                    $"“{milestone.Name.Vi}” đã đến hạn {VietnameseFormat.Date(milestone.Due)} nhưng chưa hoàn thành.", $"“{milestone.Name.En}” was due on {Iso(milestone.Due)} and is not done.",
                    "Chọn “Chậm”, ghi lý do và ngày dự kiến mới; hoặc giải trình.", "Choose “Chậm” with a reason and the day it is expected now; or explain.", OfDays);
                break;
            default:
                break;
        }

        Before(form, milestone, key, figure);
    }

    private static void Completed(CheckedReturn form, Milestone milestone, FigureKey key, Figure.Completed done)
    {
        if (form.Subject.ReceivedOn is { } received && done.On > received)
        {
            Add(form, key, CheckCodes.MilestoneFuture, Severity.Block, new($"không sau ngày {VietnameseFormat.Date(received)}", $"not after {Iso(received)}"),
                $"“{milestone.Name.Vi}” ghi hoàn thành ngày {VietnameseFormat.Date(done.On)}, là ngày chưa đến.", $"“{milestone.Name.En}” is said to be done on {Iso(done.On)}, which is still to come.",
                "Sửa ngày hoàn thành, hoặc chọn “Đang thực hiện”.", "Mend the day, or choose “Đang thực hiện”.", OfDays);
        }
        else if (LastDay(form) is { } last && done.On > last)
        {
            Add(form, key, CheckCodes.MilestoneAfter, Severity.Block, new($"không sau ngày {VietnameseFormat.Date(last)}", $"not after {Iso(last)}"),
                $"“{milestone.Name.Vi}” ghi hoàn thành ngày {VietnameseFormat.Date(done.On)}, sau ngày chốt số liệu {VietnameseFormat.Date(last)}.", $"“{milestone.Name.En}” is said to be done on {Iso(done.On)}, after the cut-off {Iso(last)}.",
                "Chọn trạng thái tại ngày chốt số liệu; việc hoàn thành sau đó thuộc kỳ sau.", "Choose where it stood on the cut-off day; what was done after it belongs to the next period.", OfDays);
        }

        if (milestone.Evidence is { } evidence && done.Evidence is null && form.Subject.Evidence?.Contains(milestone.Code) != true)
        {
            Add(form, key, CheckCodes.MilestoneEvidence, Severity.Explain, evidence,
                $"“{milestone.Name.Vi}” ghi hoàn thành nhưng chưa có minh chứng.", $"“{milestone.Name.En}” is said to be done, without evidence.",
                $"Ghi số, ngày của văn bản hoặc gửi tệp minh chứng ({evidence.Vi}); hoặc giải trình.", $"Give number and date of the document or add a file ({evidence.En}); or explain.",
                new("Nhiệm vụ này phải có minh chứng khi hoàn thành.", "This task asks for evidence once it is done."));
        }
    }

    private static void Before(CheckedReturn form, Milestone milestone, FigureKey key, Figure figure)
    {
        if (form.Earlier.Standing(key) is not var (period, before) || figure is Figure.Missing)
        {
            return;
        }

        var was = MilestoneWords.Of(before)!;
        if (figure is Figure.Completed done)
        {
            if (before is Figure.Completed earlier && earlier.On != done.On)
            {
                Back(CheckCodes.MilestoneDay, $"ghi hoàn thành ngày {VietnameseFormat.Date(done.On)}, khác báo cáo {period.Name.Vi}", $"is said to be done on {Iso(done.On)}, unlike in the report of {period.Name.En}");
            }
            else if (before is not Figure.Completed && done.On <= period.Last)
            {
                Back(CheckCodes.MilestoneDay, $"ghi hoàn thành ngày {VietnameseFormat.Date(done.On)}, nhưng báo cáo {period.Name.Vi} chưa ghi hoàn thành", $"is said to be done on {Iso(done.On)}, which the report of {period.Name.En} did not say");
            }
        }
        else if (before is Figure.Completed || (figure is Figure.NotStarted && before is Figure.InProgress))
        {
            Back(CheckCodes.MilestoneBack, $"ghi “{MilestoneWords.Of(figure)!.Vi}”, lùi so với báo cáo {period.Name.Vi}", $"falls back behind the report of {period.Name.En}");
        }

        void Back(string code, string vi, string en) => Add(
            form, key, code, Severity.Explain, was, $"“{milestone.Name.Vi}” {vi} ({was.Vi}).", $"“{milestone.Name.En}” {en} ({was.En}).",
            "Kiểm tra lại; nếu đúng, giải trình vì sao khác kỳ trước.", "Check it; if it is right, explain why it differs from the period before.", OfBefore);
    }

    /// <summary>The last day the return speaks of.</summary>
    private static DateOnly? LastDay(CheckedReturn form) => form.Subject.CutOff ?? form.PeriodEnd;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(CheckedReturn form, FigureKey key, string rule, Severity severity, LocalText expected, string vi, string en, string mendVi, string mendEn, LocalText why)
    {
        var place = form.Place(key);
        form.Add(new Finding(rule, severity, place, Sentences.At(place, vi, en), form.IsBlank(key) ? null : MilestoneWords.Of(form.Figure(key))?.Vi, expected, new(mendVi, mendEn), why));
    }
}
