using Capi.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace Capi.Cli.DeadLetters;

/// <summary>Opens a store for one command, and turns failures into messages and exit codes.</summary>
internal static class StoreAccess
{
    public static async Task<int> RunAsync(StandardStreams streams, string path, Func<DeadLetterSession, Task<int>> action, CancellationToken cancellationToken)
    {
        try
        {
            if (!DeadLetterSession.Exists(path))
            {
                await streams.ErrorWriter.WriteLineAsync("There is no SQLite store at this path. --store expects the directory that is passed to UseSqlite.");
                return ExitCode.UsageError;
            }

            using var session = await DeadLetterSession.OpenAsync(path, new ErrorLogger(streams.ErrorWriter), cancellationToken);
            if (session.SilentProcesses > 0)
                await streams.ErrorWriter.WriteLineAsync($"{session.SilentProcesses} running processes didn't hand over their dead letters; those are missing here. Try again.");
            return await action(session);
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
