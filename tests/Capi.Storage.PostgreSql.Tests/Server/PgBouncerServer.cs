using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Capi.Storage.PostgreSql.Tests.Server;

/// <summary>PgBouncer with transaction pooling before the shared server. Ends with this process.</summary>
public sealed class PgBouncerServer
{
    private static readonly Lazy<Task<PgBouncerServer>> SharedServer = new(StartAsync);

    private readonly Process _guardian;

    private PgBouncerServer(Process guardian, int port) => (_guardian, Port) = (guardian, port);

    /// <summary>The server of all tests.</summary>
    public static Task<PgBouncerServer> Shared => SharedServer.Value;

    public int Port { get; }

    /// <summary>True until the process has ended.</summary>
    public bool IsRunning => !_guardian.HasExited;

    private static async Task<PgBouncerServer> StartAsync()
    {
        var (directory, port) = (ServerPrograms.CreateDirectory(), ServerPrograms.FindFreePort());
        await File.WriteAllTextAsync(Path.Combine(directory, "users"), $"\"postgres\" \"{PostgreSqlServer.Password}\"\n");
        var configuration = Path.Combine(directory, "pgbouncer.ini");
        await File.WriteAllTextAsync(configuration, string.Create(
            CultureInfo.InvariantCulture,
            $"""
            [databases]
            * = host=127.0.0.1 port={PostgreSqlServer.Shared.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            auth_type = trust
            auth_file = {directory}/users
            pool_mode = transaction
            default_pool_size = 6
            max_client_conn = 500
            ignore_startup_parameters = extra_float_digits
            logfile = {directory}/log
            pidfile = {directory}/pid
            unix_socket_dir =
            """));
        var command = string.Join(' ', ServerPrograms.GetCommand(ServerPrograms.PgBouncer!, "-q", configuration));
        var server = new PgBouncerServer(ServerPrograms.StartGuardian($"{command} >/dev/null 2>&1 & bouncer=$!;", $"kill $bouncer; rm -rf {directory}"), port);
        await server.WaitAsync();
        return server;
    }

    private async Task WaitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var settings = PostgreSqlServer.Shared.CreateSettings();
        (settings.Port, settings.Pooling) = (Port, false);
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(limit.Token);
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(20, limit.Token);
            }
        }
    }
}
