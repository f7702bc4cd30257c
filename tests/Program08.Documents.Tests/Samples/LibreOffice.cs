using System.Diagnostics;

namespace Program08.Documents.Tests.Samples;

/// <summary>The office program of the machine, where there is one.</summary>
internal static class LibreOffice
{
    public static bool IsPresent { get; } = Environment.GetEnvironmentVariable("PATH")?
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "soffice"))) ?? false;

    /// <summary>Opens a file and saves it in a format ("xlsx", "pdf").</summary>
    public static byte[] Convert(byte[] file, string fromExtension, string format)
    {
        var folder = Directory.CreateTempSubdirectory("p08-office-");
        try
        {
            var source = Path.Combine(folder.FullName, "in." + fromExtension);
            var target = Path.Combine(folder.FullName, "out");
            File.WriteAllBytes(source, file);
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            string[] arguments = [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", format, "--outdir", target, source];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            Assert.True(process.WaitForExit(120_000), "soffice did not end within two minutes.");
            var result = Path.Combine(target, "in." + format);
            Assert.True(File.Exists(result), output.Result + errors.Result);
            return File.ReadAllBytes(result);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
