using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Capi.Storage.PostgreSql.Tests.Server;

/// <summary>A PostgreSQL server in a temporary directory, which ends with this process.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    /// <summary>The password of the user, which must not appear anywhere.</summary>
    public const string Password = "canary-password-83c1";

    private static readonly Lazy<PostgreSqlServer> SharedServer = new(Start);

    private readonly string _directory;
    private readonly Process _guardian;

    private PostgreSqlServer(string directory, int port)
    {
        (_directory, Port) = (directory, port);
        _guardian = ServerPrograms.StartGuardian("", $"{string.Join(' ', CreateControl("stop", "-m", "immediate"))} >/dev/null 2>&1; rm -rf {directory}");
    }

    /// <summary>The server of all tests that leave it running.</summary>
    public static PostgreSqlServer Shared => SharedServer.Value;

    public int Port { get; }

    /// <summary>The connection string of the administrator.</summary>
    public string ConnectionString => CreateSettings().ConnectionString;

    private string Data => Path.Combine(_directory, "data");

    /// <summary>Creates and starts a server.</summary>
    public static PostgreSqlServer Start()
    {
        var directory = ServerPrograms.CreateDirectory();
        var password = Path.Combine(directory, "password");
        File.WriteAllText(password, Password + "\n");
        var server = new PostgreSqlServer(directory, ServerPrograms.FindFreePort());
        ServerPrograms.Run(ServerPrograms.GetCommand(
            Path.Combine(ServerPrograms.PostgreSqlDirectory!, "initdb"), "-D", server.Data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--no-locale", "--no-sync"));
        server.Resume();
        return server;
    }

    /// <summary>The settings of the administrator's connections.</summary>
    public NpgsqlConnectionStringBuilder CreateSettings() => new()
    {
        Host = "127.0.0.1", Port = Port, Username = "postgres", Password = Password, Database = "postgres", MaxPoolSize = 20,
    };

    /// <summary>Starts the server again.</summary>
    public void Resume()
    {
        var options = string.Create(
            CultureInfo.InvariantCulture, $"-c port={Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_directory} -c max_connections=300 -c shared_buffers=128MB");
        ServerPrograms.Run(CreateControl("start", "-w", "-t", "120", "-l", Path.Combine(_directory, "log"), "-o", options));
    }

    /// <summary>Ends the server as a crash does.</summary>
    public void Crash() => ServerPrograms.Run(CreateControl("stop", "-m", "immediate"));

    /// <summary>Runs a command as the administrator.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        _guardian.StandardInput.Close();
        _guardian.WaitForExit();
        _guardian.Dispose();
    }

    private string[] CreateControl(string action, params string[] arguments) =>
        ServerPrograms.GetCommand([Path.Combine(ServerPrograms.PostgreSqlDirectory!, "pg_ctl"), action, "-D", Data, "-s", .. arguments]);
}
