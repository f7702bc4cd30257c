using Microsoft.Azure.Functions.Worker.Builder;

namespace Program08.Standalone.Hosting;

/// <summary>What only the standalone entry point says to the builder.</summary>
public static class StandaloneBuilderExtensions
{
    /// <summary>Sets options of this host. May be called several times; the last value counts.</summary>
    public static FunctionsApplicationBuilder UseStandalone(this FunctionsApplicationBuilder builder, Action<StandaloneOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Standalone.Options);
        return builder;
    }
}
