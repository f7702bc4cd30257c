using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Program08.Standalone.Engine;

/// <summary>Instances in memory, their messages, and the order in which they leave memory again.</summary>
internal sealed class InstanceTable(InFlight inFlight, int maxLive)
{
    private readonly ConcurrentDictionary<string, Instance> instances = new(StringComparer.Ordinal);
    private readonly Channel<Instance> ready = Channel.CreateUnbounded<Instance>();
    private readonly LinkedList<Instance> resting = new();

    public ChannelReader<Instance> Ready => ready.Reader;

    public int Count => instances.Count;

    public int ReadyCount => ready.Reader.Count;

    /// <summary>Timestamp at which the first of those ready became so.</summary>
    public long? OldestReady => ready.Reader.TryPeek(out var instance) ? instance.ReadySince : null;

    public void Post(string instanceId, Message message)
    {
        while (true)
        {
            var instance = instances.GetOrAdd(instanceId, static id => new Instance(id));
            if (instance.TryAdd(message, out var wakes))
            {
                if (wakes)
                {
                    Wake(instance);
                }

                return;
            }
        }
    }

    /// <summary>After a turn: runs it again if something came, else lets it rest in memory or leave it.</summary>
    public void Rest(Instance instance)
    {
        if (instance.Rest())
        {
            Wake(instance);
        }
        else if (instance.Executor is null)
        {
            Remove(instance);
        }
        else
        {
            Age(instance);
        }

        inFlight.Exit();
    }

    /// <summary>After a turn that could not be taken yet: keeps the messages until another one comes.</summary>
    public void Hold(Instance instance, List<Message> messages)
    {
        if (instance.Hold(messages))
        {
            Wake(instance);
        }

        inFlight.Exit();
    }

    /// <summary>Runs it once more without anything new. The caller has kept it from resting.</summary>
    public void Wake(Instance instance)
    {
        inFlight.Enter();
        instance.ReadySince = Stopwatch.GetTimestamp();
        if (!ready.Writer.TryWrite(instance))
        {
            // Stopping: its rows bring everything back at the next start.
            inFlight.Exit();
        }
    }

    public void Close() => ready.Writer.TryComplete();

    private void Age(Instance instance)
    {
        Instance? oldest = null;
        lock (resting)
        {
            if (instance.Place is { List: not null } place)
            {
                resting.Remove(place);
                resting.AddLast(place);
            }
            else
            {
                instance.Place = resting.AddLast(instance);
            }

            if (resting.Count > maxLive)
            {
                oldest = resting.First!.Value;
                resting.RemoveFirst();
            }
        }

        if (oldest is not null)
        {
            Remove(oldest);
        }
    }

    private void Remove(Instance instance)
    {
        // One that is running comes back to Rest and finds its place again.
        if (!instance.TryRemove())
        {
            return;
        }

        instances.TryRemove(new KeyValuePair<string, Instance>(instance.Id, instance));
        lock (resting)
        {
            if (instance.Place is { List: not null } place)
            {
                resting.Remove(place);
            }
        }
    }
}
