using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Capi.Storage.Nats.Tests.Servers;

/// <summary>A server of its own, in a temporary directory, on a free port of this machine.</summary>
internal sealed class NatsServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Task<NatsServer>> SharedServer = new(() => StartAsync());

    private readonly string _directory = Directory.CreateTempSubdirectory("capi-nats-").FullName;
    private readonly string[] _arguments;
    private Process? _process;
    private int _port = -1;

    private NatsServer(string[] arguments)
    {
        _arguments = arguments;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>The server of all tests that don't need one of their own.</summary>
    public static Task<NatsServer> Shared => SharedServer.Value;

    /// <summary>The path of the program; null if it isn't installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(static directory => Path.Combine(directory, OperatingSystem.IsWindows() ? "nats-server.exe" : "nats-server")).FirstOrDefault(File.Exists);

    public string Url => string.Create(CultureInfo.InvariantCulture, $"nats://127.0.0.1:{_port}");

    /// <summary>Starts a server.</summary>
    /// <param name="configuration">The text of its configuration file.</param>
    /// <param name="hasJetStream">False to start it without JetStream.</param>
    public static async Task<NatsServer> StartAsync(string configuration = "", bool hasJetStream = true)
    {
        var server = new NatsServer(hasJetStream ? ["-js"] : []);
        await File.WriteAllTextAsync(Path.Combine(server._directory, "nats.conf"), configuration);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it again, on the same port and with the same files.</summary>
    public async Task StartAgainAsync()
    {
        var ports = Path.Combine(_directory, "ports");
        Directory.CreateDirectory(ports);
        string[] arguments =
        [
            .. _arguments, "-c", Path.Combine(_directory, "nats.conf"), "-a", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-sd", Path.Combine(_directory, "data"),
            "--ports_file_dir", ports, "-l", Path.Combine(_directory, "nats.log"),
        ];
        _process = Process.Start(new ProcessStartInfo(Program!, arguments))!;

        // The file is there once the server accepts connections; it contains the port that the system has chosen.
        var file = Path.Combine(ports, string.Create(CultureInfo.InvariantCulture, $"nats-server_{_process.Id}.ports"));
        using var limit = new CancellationTokenSource(Limit);
        while (!TryReadPort(file, out _port))
            await Task.Delay(10, limit.Token);
    }

    /// <summary>Ends it at once, without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return default;
    }

    private static bool TryReadPort(string file, out int port)
    {
        port = -1;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            port = new Uri(json.RootElement.GetProperty("nats")[0].GetString()!).Port;
            return true;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return false;
        }
    }

    private void Stop()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }
}
