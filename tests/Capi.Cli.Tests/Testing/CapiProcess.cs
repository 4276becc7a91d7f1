using System.Diagnostics;

namespace Capi.Cli.Tests.Testing;

/// <summary>Runs the tool as a separate process.</summary>
internal sealed class CapiProcess : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private CapiProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public Stream Input => _process.StandardInput.BaseStream;

    public StreamReader Output => _process.StandardOutput;

    public static CapiProcess Start(IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "capi.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        return new CapiProcess(Process.Start(start)!);
    }

    /// <summary>Runs the process until it exits.</summary>
    public static Task<CapiResult> RunAsync(byte[] input, params string[] args) => RunAsync(null, input, args);

    public static async Task<CapiResult> RunAsync(IReadOnlyDictionary<string, string>? environment, byte[] input, params string[] args)
    {
        using var capi = Start(environment, args);
        var feeding = FeedAsync();
        var output = capi.Output.ReadToEndAsync();
        var error = capi._process.StandardError.ReadToEndAsync();
        await Task.WhenAll(feeding, output, error).WaitAsync(Timeout);
        return new CapiResult(await capi.WaitForExitAsync(), await output, await error);

        async Task FeedAsync()
        {
            await capi.Input.WriteAsync(input);
            capi.Input.Close();
        }
    }

    /// <summary>Waits for the process to exit.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Timeout);
        return _process.ExitCode;
    }

    /// <summary>Sends SIGINT, as Ctrl+C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Returns the peak working set in bytes. The process must be running.</summary>
    public long GetPeakWorkingSet()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }
}
