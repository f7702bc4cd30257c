namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an application begins.</summary>
public class FunctionsApplication
{
    public FunctionsApplication()
    {
    }

    /// <param name="args">Command line, read as settings (<c>--Name value</c>).</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new FunctionsApplicationBuilder(args);
    }
}
