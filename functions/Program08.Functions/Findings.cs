using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions;

internal static class Findings
{
    public static int ToExplain(ReturnRecord record) =>
        record.Findings.Count(finding => finding.Severity == Severity.Explain && record.Explanations.All(explanation => explanation.Fingerprint != finding.Fingerprint));

    public static int Explained(ReturnRecord record) =>
        record.Findings.Count(finding => finding.Severity == Severity.Explain && record.Explanations.Any(explanation => explanation.Fingerprint == finding.Fingerprint));
}
