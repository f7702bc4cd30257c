using Program08.Functions.Api.Answers;
using Program08.Functions.Units;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>Versions of a return as programs get them.</summary>
internal static class ReturnAnswersBuilder
{
    public static VersionSummaryAnswer Summary(ReturnRecord record) => new(
        record.Version,
        record.ReceivedAt,
        record.FileName,
        record.FileHash,
        record.FileName is null ? null : record.FileLength,
        record.BasedOn == 0 ? null : record.BasedOn,
        record.Correction is not null,
        record.CheckedAt,
        record.CheckedAt is null ? null : record.Verdict,
        record.Findings.Count(finding => finding.Severity == Severity.Block),
        record.Unexplained,
        record.Explained,
        record.Findings.Count(finding => finding.Severity == Severity.Note),
        record.SignOff?.At,
        record.SignOff?.ReceiptNumber);

    public static VersionAnswer Version(UnitView view, ReturnRecord record) => new(
        record.Unit,
        Summary(record),
        [.. record.Findings.Select(finding => FindingAnswer.Of(finding, record.Explanations))],
        [
            .. (record.Content?.Figures ?? []).Select(figure => new EnteredFigureAnswer(
                figure.Key,
                figure.Key.Measure,
                view.Programme.Find(figure.Key.Measure) is { } measure ? FigureLabels.Of(measure, figure.Key) : null,
                figure.Figure,
                figure.AsWritten,
                figure.Place.Sheet,
                figure.Place.Cell,
                figure.Mark)),
        ],
        record.Content?.Texts ?? [],
        record.Content?.Remedies ?? []);
}
