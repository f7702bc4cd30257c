using System.Globalization;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>The coordinator's notes on single figures. A note is done with when its figure is sent anew, or the unit stands by it and says why.</summary>
public static class SendBackNotes
{
    private static readonly LocalText Source = new("Đề nghị của chuyên viên điều phối khi trả lại báo cáo.", "What the coordinator asked when sending the return back.");

    /// <summary>How the codes of these findings begin; the number of the send-back follows, so that what was explained to an earlier one is asked again.</summary>
    public const string RulePrefix = "SEND-BACK-";

    /// <param name="notes">Of the unit's last send-back.</param>
    /// <param name="sendBacks">Which send-back it was, from 1.</param>
    /// <param name="sentBack">The figures that were sent back.</param>
    /// <param name="content">The figures of the version to check.</param>
    /// <returns>A warning for each noted figure that is as it was, in the order of the notes.</returns>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<FigureNote> notes, int sendBacks, Programme programme, ReturnContent sentBack, ReturnContent content)
    {
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(sentBack);
        ArgumentNullException.ThrowIfNull(content);
        return [.. notes.Where(note => content.Find(note.Figure)?.Figure == sentBack.Find(note.Figure)?.Figure).Select(note => Finding(note, sendBacks, programme, content))];
    }

    private static Finding Finding(FigureNote note, int sendBacks, Programme programme, ReturnContent content)
    {
        var entered = content.Find(note.Figure);
        var label = programme.Find(note.Figure.Measure) is { } measure ? FigureLabels.Of(measure, note.Figure) : new(note.Figure.ToString(), note.Figure.ToString());
        return new Finding(
            string.Create(CultureInfo.InvariantCulture, $"{RulePrefix}{sendBacks}"),
            Severity.Explain,
            entered?.Place ?? Place.Form(note.Figure),
            new($"Đề nghị rà soát “{label.Vi}”: {note.Text}", $"To be looked at again, “{label.En}”: {note.Text}"),
            entered?.AsWritten,
            null,
            new("Sửa số liệu rồi gửi bản mới. Nếu số liệu đúng, giải trình để xác nhận.", "Mend the figure and send a new version. If it is right, explain it."),
            Source);
    }
}
