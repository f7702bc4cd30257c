using System.Reflection;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>Makes one kind of task out of everything a function may return.</summary>
internal static class ReturnValue
{
    /// <returns>Awaits what the method returned and hands out its value, null for none. Stays on the caller's synchronization context.</returns>
    public static Func<object?, Task<object?>> ReaderFor(Type returnType)
    {
        if (returnType == typeof(Task))
        {
            return static returned => AwaitAsync((Task)returned!);
        }

        if (returnType == typeof(ValueTask))
        {
            return static returned => AwaitAsync((ValueTask)returned!);
        }

        var definition = returnType.IsGenericType ? returnType.GetGenericTypeDefinition() : null;
        var generic = definition == typeof(Task<>) ? nameof(AwaitTaskAsync) : definition == typeof(ValueTask<>) ? nameof(AwaitValueTaskAsync) : null;
        return generic is null
            ? Task.FromResult
            : typeof(ReturnValue).GetMethod(generic, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(returnType.GetGenericArguments())
                .CreateDelegate<Func<object?, Task<object?>>>();
    }

    private static async Task<object?> AwaitAsync(Task task)
    {
        await task;
        return null;
    }

    private static async Task<object?> AwaitAsync(ValueTask task)
    {
        await task;
        return null;
    }

    private static async Task<object?> AwaitTaskAsync<T>(object? returned) => await (Task<T>)returned!;

    private static async Task<object?> AwaitValueTaskAsync<T>(object? returned) => await (ValueTask<T>)returned!;
}
