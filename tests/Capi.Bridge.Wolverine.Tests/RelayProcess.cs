using System.Diagnostics;
using System.Globalization;

namespace Capi.Bridge.Wolverine.Tests;

/// <summary>A worker of its own that publishes, receives and sends; a test kills it.</summary>
internal sealed class RelayProcess : IDisposable
{
    private readonly Process _process;

    private RelayProcess(Process process) => _process = process;

    /// <summary>The IDs of the events that the bus has.</summary>
    public HashSet<string> Accepted { get; } = new(StringComparer.Ordinal);

    public static RelayProcess Start(string directory, Uri endpoint, long firstId = 0, long count = 0)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Capi.Bridge.Relay.dll"), directory, endpoint.AbsoluteUri, firstId.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture),
        ];
        return new(Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!);
    }

    /// <summary>Waits until the bus has so many more events.</summary>
    public async Task ReadAsync(int lines)
    {
        for (var line = 0; line < lines && Record(await _process.StandardOutput.ReadLineAsync()); line++)
        {
        }
    }

    /// <summary>Ends it at once, without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();

        // What it printed before its end counts too.
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            Record(line);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // A complete line ends with a period; a kill may cut the last one.
    private bool Record(string? line)
    {
        var words = Assert.IsType<string>(line).Split(' ');
        if (words is ["accepted", var id, "."])
            Accepted.Add(id);
        return words[0] == "accepted";
    }
}
