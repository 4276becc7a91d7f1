using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Capi.Storage.PostgreSql.Tests.Server;

/// <summary>Finds and runs the programs of PostgreSQL and PgBouncer. As root they run as the user postgres, because they refuse to run as root.</summary>
internal static class ServerPrograms
{
    private const string User = "postgres";

    /// <summary>The directory with initdb and pg_ctl; null if PostgreSQL isn't installed.</summary>
    public static string? PostgreSqlDirectory { get; } = FindDirectories().FirstOrDefault(directory => File.Exists(Path.Combine(directory, "initdb")) && File.Exists(Path.Combine(directory, "pg_ctl")));

    /// <summary>The path of pgbouncer; null if it isn't installed.</summary>
    public static string? PgBouncer { get; } = FindDirectories().Select(directory => Path.Combine(directory, "pgbouncer")).FirstOrDefault(File.Exists);

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The command line that runs a program as a user who isn't root.</summary>
    public static string[] GetCommand(params string[] command) => IsRoot ? ["runuser", "-u", User, "--", .. command] : command;

    /// <summary>Creates a directory that the programs can write.</summary>
    public static string CreateDirectory()
    {
        var directory = Directory.CreateTempSubdirectory("capi-pg-").FullName;
        if (IsRoot)
            Run("chown", User, directory);
        return directory;
    }

    /// <summary>Runs a program to its end. Its output goes into a file: a server that it starts would keep a pipe open.</summary>
    public static void Run(params string[] command)
    {
        var output = Path.GetTempFileName();
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >\"$OUTPUT\" 2>&1 </dev/null", "sh", .. command]) { Environment = { ["OUTPUT"] = output } })!;
        process.WaitForExit();
        var text = File.ReadAllText(output);
        File.Delete(output);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} failed: {text}");
    }

    /// <summary>Starts a shell that waits for the end of this process, however it ends, and then runs a script. Signals for the group of this process don't end it.</summary>
    /// <param name="before">What the shell runs at once.</param>
    /// <param name="after">What it runs at the end.</param>
    public static Process StartGuardian(string before, string after) =>
        Process.Start(new ProcessStartInfo("sh", ["-c", $"trap '' TERM INT HUP; {before} cat >/dev/null; {after}"]) { RedirectStandardInput = true })!;

    /// <summary>Returns a port that nobody uses at the moment.</summary>
    public static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static IEnumerable<string> FindDirectories()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderByDescending(static path => path.Length).ThenByDescending(static path => path, StringComparer.Ordinal) : Enumerable.Empty<string>();
        return versions.Select(static version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Concat(["/usr/sbin", "/usr/local/sbin"]);
    }
}
