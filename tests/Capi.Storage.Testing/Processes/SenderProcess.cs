using System.Diagnostics;
using System.Globalization;

namespace Capi.Storage.Testing.Processes;

/// <summary>A worker of its own that sends events; a test kills or stops it.</summary>
public sealed class SenderProcess : IDisposable
{
    private readonly Process _process;

    private SenderProcess(Process process) => _process = process;

    /// <summary>The IDs of the events that the process has accepted.</summary>
    public HashSet<string> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts it.</summary>
    /// <param name="store">What the program keeps its events in: for the default one a store, as in <see cref="TestStore.ProcessArgument"/>.</param>
    /// <param name="endpoint">Where it sends to.</param>
    /// <param name="firstId">The ID of the first event.</param>
    /// <param name="count">The number of events; -1 for no end, 0 to send what is in the store.</param>
    /// <param name="program">The program, which prints the ID of each event that it has accepted.</param>
    public static SenderProcess Start(string store, Uri endpoint, long firstId = 0, long count = 0, string program = "Capi.Storage.Sender.dll")
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, program), store, endpoint.AbsoluteUri, firstId.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture),
        ];
        return new(Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!);
    }

    /// <summary>Waits until it has accepted so many more events, or all of its own.</summary>
    public async Task ReadAsync(int lines)
    {
        for (var line = 0; line < lines && Record(await _process.StandardOutput.ReadLineAsync()); line++)
        {
        }
    }

    /// <summary>Waits until it has accepted all of its events.</summary>
    public Task ReadAllAsync() => ReadAsync(int.MaxValue);

    /// <summary>Ends it at once, without a chance to clean up.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return ReadRestAsync();
    }

    /// <summary>Asks it to stop, as an orchestrator does, and waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await ReadRestAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    // What it printed before its end counts too.
    private async Task ReadRestAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            Record(line);
        await _process.WaitForExitAsync();
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
