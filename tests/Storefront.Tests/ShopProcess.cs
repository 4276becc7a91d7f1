using System.Diagnostics;

namespace Storefront.Tests;

/// <summary>The sample as a process of its own, which a test can kill.</summary>
public sealed class ShopProcess : IDisposable
{
    private readonly Process _process;

    private ShopProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the shop on a free port and waits until it answers.</summary>
    public static async Task<ShopProcess> StartAsync(string storePath, Uri endpoint)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Storefront.dll")]) { RedirectStandardOutput = true };
        start.Environment["Storefront__ShopPort"] = "0";
        start.Environment["Storefront__StorePath"] = storePath;
        start.Environment["MetaCapi__BaseAddress"] = endpoint.AbsoluteUri;
        start.Environment["MetaCapi__DatasetId"] = "1000000000000001";
        start.Environment["MetaCapi__AccessToken"] = "test-token";
        start.Environment["MetaCapi__Linger"] = "00:00:00";
        start.Environment["MetaCapi__MaxRetryDelay"] = "00:00:01";

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Shop:", StringComparison.Ordinal))
                return new(process, new(line["Shop:".Length..].Trim()));
        }

        throw new InvalidOperationException("The shop didn't start.");
    }

    /// <summary>Ends the process at once, without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
