using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Visiting;
using Program08.Pages;

namespace Program08.EndToEnd.Tests.Demonstrations;

public sealed class ServedDemoTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task ServeWithJson_WritesTheObjectAndNothingElseToStandardOutput()
    {
        var folder = Directory.CreateTempSubdirectory("program08-demo-");
        var address = new Uri($"http://127.0.0.1:{Port.Free()}/");
        var start = new ProcessStartInfo("dotnet", [DemoProcess.Program, "demo", "--json", "--serve", "--out", folder.FullName, "--urls", address.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var (output, told, served) = (new StringBuilder(), new StringBuilder(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            told.AppendLine(line.Data);
            if (line.Data?.Contains("vào trang đăng nhập và chọn một vai", StringComparison.Ordinal) == true)
            {
                served.TrySetResult();
            }
        };
        process.Exited += (_, _) => served.TrySetException(new InvalidOperationException($"It ended: {told}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await served.Task.WaitAsync(Patience);
            using var visitor = new Visitor(address);
            Assert.True((await visitor.OpenAsync(PageRoutes.SignIn)).HasButton("Vào vai Chuyên viên Cơ quan thường trực"));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal(20, json.RootElement.GetProperty("indicatorsMet").GetInt32());

        // What the host logs is not lost either.
        Assert.Contains("Microsoft.Hosting.Lifetime", told.ToString(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
