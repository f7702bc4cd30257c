namespace Microsoft.DurableTask;

/// <summary>A failure as a record that can be stored. Expected failures are return values; this is for bugs and broken I/O.</summary>
/// <param name="ErrorType">Full CLR name of the exception.</param>
/// <param name="ErrorMessage">Its message.</param>
/// <param name="StackTrace">Where it was thrown, if known.</param>
/// <param name="InnerFailure">Its cause. The other host may leave it out, so function code does not lean on it.</param>
/// <param name="Properties">Always null here: the other host loses them.</param>
public record TaskFailureDetails(string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
{
    /// <summary>True where trying again cannot help, such as an unknown name.</summary>
    internal bool IsNonRetriable { get; init; }

    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);

        // The cause of a failed task is the task's own failure; the exception object only carries it.
        var inner = exception is TaskFailedException failed ? failed.FailureDetails
            : exception.InnerException is { } cause ? FromException(cause) : null;
        return new TaskFailureDetails(exception.GetType().FullName ?? exception.GetType().Name, exception.Message, exception.StackTrace, inner, null);
    }

    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <summary>False when the type of the failure can't be loaded by its name.</summary>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        return FindType(ErrorType) is { } type && targetBaseExceptionType.IsAssignableFrom(type);
    }

    private static Type? FindType(string name)
    {
        if (Type.GetType(name, throwOnError: false) is { } found)
        {
            return found;
        }

        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.GetType(name, throwOnError: false) is { } type)
            {
                return type;
            }
        }

        return null;
    }
}
