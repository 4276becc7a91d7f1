using Microsoft.Extensions.Logging;
using PostgreSql = Capi.Storage.PostgreSql;
using Sqlite = Capi.Storage.Sqlite;

namespace Capi.Cli.DeadLetters;

/// <summary>Opens a store for one command, and turns failures into messages and exit codes.</summary>
internal static class StoreAccess
{
    public static async Task<int> RunAsync(StandardStreams streams, string store, Func<StoreSession, Task<int>> action, CancellationToken cancellationToken)
    {
        try
        {
            return PostgreSql.DeadLetterSession.IsConnectionString(store)
                ? await RunPostgreSqlAsync(store, action)
                : await RunSqliteAsync(streams, store, action, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (InvalidOperationException exception)
        {
            await streams.ErrorWriter.WriteLineAsync(TerminalText.Sanitize(exception.Message));
            return ExitCode.IOError;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await streams.ErrorWriter.WriteLineAsync($"The store can't be read or written ({exception.GetType().Name}).");
            return ExitCode.IOError;
        }
    }

    private static async Task<int> RunPostgreSqlAsync(string connectionString, Func<StoreSession, Task<int>> action)
    {
        await using var session = PostgreSql.DeadLetterSession.Open(connectionString);
        return await action(new(session.DeadLetters, session.ReadEventAsync));
    }

    private static async Task<int> RunSqliteAsync(StandardStreams streams, string path, Func<StoreSession, Task<int>> action, CancellationToken cancellationToken)
    {
        if (!Sqlite.DeadLetterSession.Exists(path))
        {
            await streams.ErrorWriter.WriteLineAsync("There is no SQLite store at this path. --store expects the directory that is passed to UseSqlite, or a connection string of PostgreSQL.");
            return ExitCode.UsageError;
        }

        using var session = await Sqlite.DeadLetterSession.OpenAsync(path, new ErrorLogger(streams.ErrorWriter), cancellationToken);
        if (session.SilentProcesses > 0)
            await streams.ErrorWriter.WriteLineAsync($"{session.SilentProcesses} running processes didn't hand over their dead letters; those are missing here. Try again.");
        return await action(new(session.DeadLetters, session.ReadEventAsync));
    }

    /// <summary>Prints the errors of the store, such as a damaged file.</summary>
    private sealed class ErrorLogger(TextWriter output) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                output.WriteLine(TerminalText.Sanitize(formatter(state, exception)));
        }
    }
}
