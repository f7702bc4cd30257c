namespace Program08.Standalone.Engine;

/// <summary>
/// An instance with something in memory: messages, a live execution, or both. One turn at a time; the next begins only when the last is on disk.
/// </summary>
internal sealed class Instance(string id)
{
    private readonly object gate = new();
    private List<Message> queue = [];
    private bool scheduled;
    private bool removed;

    public string Id { get; } = id;

    /// <summary>Null until read. This and what follows belong to whoever runs the turn or its commit.</summary>
    public ExecutionHeader? Header { get; private set; }

    public bool Started { get; set; }

    /// <summary>Timestamp at which it last became ready for a turn.</summary>
    public long ReadySince { get; set; }

    /// <summary>Turns in history.</summary>
    public int Turns { get; set; }

    /// <summary>Null when its state must be replayed first.</summary>
    public OrchestrationExecutor? Executor { get; set; }

    /// <summary>Place in the order of eviction; kept by <see cref="InstanceTable"/>.</summary>
    public LinkedListNode<Instance>? Place { get; set; }

    public void Adopt(ExecutionHeader header, bool started, int turns)
    {
        Header = header;
        Started = started;
        Turns = turns;
        Executor = null;
    }

    /// <summary>Forgets all but the messages.</summary>
    public void Forget()
    {
        Header = null;
        Executor = null;
    }

    /// <returns>False when it has left the table; <paramref name="wakes"/> is true when it has to be run.</returns>
    public bool TryAdd(Message message, out bool wakes)
    {
        lock (gate)
        {
            wakes = !removed && !scheduled;
            if (removed)
            {
                return false;
            }

            queue.Add(message);
            scheduled = true;
            return true;
        }
    }

    public List<Message> Take()
    {
        lock (gate)
        {
            var taken = queue;
            queue = [];
            return taken;
        }
    }

    /// <summary>Gives messages back that wait for another one.</summary>
    /// <returns>True when others came meanwhile, so it has to run again.</returns>
    public bool Hold(List<Message> messages)
    {
        lock (gate)
        {
            scheduled = queue.Count > 0;
            queue.InsertRange(0, messages);
            return scheduled;
        }
    }

    /// <summary>Gives messages back for another try.</summary>
    public void PutBack(List<Message> messages)
    {
        lock (gate)
        {
            queue.InsertRange(0, messages);
        }
    }

    /// <summary>The execution ended: what still came for it has no receiver.</summary>
    public void Clear()
    {
        lock (gate)
        {
            queue.Clear();
        }
    }

    /// <returns>True when messages came meanwhile, so it has to run again.</returns>
    public bool Rest()
    {
        lock (gate)
        {
            return scheduled = queue.Count > 0;
        }
    }

    /// <returns>True when nothing waits or runs, and nothing can be added any more.</returns>
    public bool TryRemove()
    {
        lock (gate)
        {
            return removed = queue.Count == 0 && !scheduled;
        }
    }
}
