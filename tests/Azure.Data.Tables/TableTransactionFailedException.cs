using System.Globalization;
using System.Text.RegularExpressions;

namespace Azure.Data.Tables;

public partial class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        // The service begins its message with the number of the change that failed.
        var number = LeadingNumber().Match(requestFailedException.Message);
        FailedTransactionActionIndex = number.Success ? int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    public int? FailedTransactionActionIndex { get; }

    [GeneratedRegex(@"^(\d+):")]
    private static partial Regex LeadingNumber();
}
