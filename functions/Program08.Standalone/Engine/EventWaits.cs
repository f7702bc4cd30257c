using Microsoft.DurableTask;

namespace Program08.Standalone.Engine;

/// <summary>Events that nobody awaited yet, and waits that nothing answered yet; names ignore case.</summary>
internal sealed class EventWaits(DataConverter payloads, bool strict, Action<string> lost)
{
    private readonly Dictionary<string, Queue<HistoryEvent>> kept = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Stack<Wait>> open = new(StringComparer.OrdinalIgnoreCase);
    private long arrivals;
    private readonly Dictionary<HistoryEvent, long> order = new(ReferenceEqualityComparer.Instance);

    public bool HasOpen => open.Values.Any(waits => waits.Any(wait => !wait.IsOver));

    /// <summary>Events kept, oldest first.</summary>
    public IEnumerable<HistoryEvent> Unread => kept.Values.SelectMany(queue => queue).OrderBy(item => order[item]);

    /// <exception cref="ArgumentException">A wait of this name is open for another type.</exception>
    public Task<T> Add<T>(string name, CancellationToken cancellation)
    {
        if (open.TryGetValue(name, out var waits))
        {
            if (!strict)
            {
                DropOver(waits);
            }

            if (waits.TryPeek(out var newest) && newest.Type != typeof(T))
            {
                throw new ArgumentException($"A wait for event '{name}' is open as {newest.Type}; it can't be awaited as {typeof(T)}.");
            }
        }

        if (kept.TryGetValue(name, out var queue) && queue.TryDequeue(out var item))
        {
            order.Remove(item);
            return Task.FromResult(payloads.Deserialize<T>(item.Data)!);
        }

        if (waits is null)
        {
            open.Add(name, waits = new Stack<Wait>());
        }

        var wait = new Wait<T>(payloads);
        waits.Push(wait);
        wait.CancelWith(cancellation);
        return wait.Task;
    }

    /// <summary>
    /// Hands the event to the newest wait. In strict mode that may be one that was given up, as in the real context, and then the event is lost;
    /// else waits given up are passed over and the event is kept for the next one.
    /// </summary>
    public void Raise(HistoryEvent item)
    {
        var name = item.Name!;
        if (open.TryGetValue(name, out var waits))
        {
            if (!strict)
            {
                DropOver(waits);
            }

            if (waits.TryPop(out var wait))
            {
                if (wait.IsOver)
                {
                    lost(name);
                }

                wait.Complete(item.Data);
                return;
            }
        }

        if (!kept.TryGetValue(name, out var queue))
        {
            kept.Add(name, queue = new Queue<HistoryEvent>());
        }

        order.Add(item, arrivals++);
        queue.Enqueue(item);
    }

    private static void DropOver(Stack<Wait> waits)
    {
        while (waits.TryPeek(out var wait) && wait.IsOver)
        {
            waits.Pop();
        }
    }

    private abstract class Wait
    {
        public abstract Type Type { get; }

        public abstract bool IsOver { get; }

        public abstract void Complete(string? data);
    }

    private sealed class Wait<T>(DataConverter payloads) : Wait
    {
        private readonly TaskCompletionSource<T> completion = new();
        private CancellationTokenRegistration registration;

        public Task<T> Task => completion.Task;

        public override Type Type => typeof(T);

        public override bool IsOver => completion.Task.IsCompleted;

        public void CancelWith(CancellationToken cancellation)
        {
            if (cancellation.CanBeCanceled)
            {
                registration = cancellation.Register(() => completion.TrySetCanceled(cancellation));
            }
        }

        // A payload that can't be read throws here and fails the whole instance.
        public override void Complete(string? data)
        {
            var value = payloads.Deserialize<T>(data)!;
            registration.Dispose();
            completion.TrySetResult(value);
        }
    }
}
