using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function as it was found at start.</summary>
public abstract class FunctionDefinition
{
    protected FunctionDefinition()
    {
    }

    public abstract string Id { get; }

    public abstract string Name { get; }

    /// <summary>Full name of the class, a dot, name of the method.</summary>
    public abstract string EntryPoint { get; }

    public abstract string PathToAssembly { get; }

    /// <summary>By parameter name; the trigger is one of them, its type ends in "Trigger".</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}
