using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Hands in the client of the durable engine. The client is nowhere else to be had.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    public DurableClientAttribute()
    {
    }

    /// <summary>Which hub, on hosts with several; this one has one and takes no notice.</summary>
    public string? TaskHub { get; set; }

    /// <summary>Which connection, on hosts with several; this one has one and takes no notice.</summary>
    public string? ConnectionName { get; set; }
}
