using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gathers services, settings and middleware, then builds the host.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    internal FunctionsApplicationBuilder(string[] args)
    {
        Standalone = new StandaloneHostBuilder(args);
    }

    internal StandaloneHostBuilder Standalone { get; }

    public ConfigurationManager Configuration => Standalone.Web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHostEnvironment Environment => Standalone.Web.Environment;

    public ILoggingBuilder Logging => Standalone.Web.Logging;

    public IMetricsBuilder Metrics => Standalone.Web.Metrics;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)Standalone.Web).Properties;

    public IServiceCollection Services => Standalone.Web.Services;

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)Standalone.Web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        Standalone.Middleware.Add(middleware);
        return this;
    }

    /// <summary>Finds the functions and builds the host; it does nothing before it is started.</summary>
    /// <exception cref="FunctionSetupException">A function breaks a rule, or a setting is wrong. The message holds one line for each.</exception>
    public IHost Build() => Standalone.Build();
}
