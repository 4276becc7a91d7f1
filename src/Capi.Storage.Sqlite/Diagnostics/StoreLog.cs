using Microsoft.Extensions.Logging;

namespace Capi.Storage.Sqlite.Diagnostics;

/// <summary>All log messages of the store. They contain paths, aliases, counts and names of exceptions; never an event.</summary>
internal static partial class StoreLog
{
    /// <summary>The log category of all messages.</summary>
    public const string Category = "Capi.Storage";

    [LoggerMessage(1, LogLevel.Information, "SQLite store: {Count} events of dataset {Alias} are left from before; they are sent now.")]
    public static partial void EventsLeft(this ILogger logger, long count, string alias);

    [LoggerMessage(2, LogLevel.Information, "SQLite store: {Count} events of a process that has ended were taken over from \"{Directory}\".")]
    public static partial void TakenOver(this ILogger logger, long count, string directory);

    [LoggerMessage(3, LogLevel.Error, "SQLite store: \"{Directory}\" is not used, and its events are not sent: {Problem}")]
    public static partial void NotUsable(this ILogger logger, string directory, string problem);

    [LoggerMessage(4, LogLevel.Error, "SQLite store: new events are refused ({Reason}). Accepted events are kept and sent.")]
    public static partial void Full(this ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Information, "SQLite store: new events are accepted again.")]
    public static partial void HasSpaceAgain(this ILogger logger);

    [LoggerMessage(6, LogLevel.Error, "SQLite store: \"{File}\" was deleted while it was in use. Its events were written into a new file; don't delete the store of a running process.")]
    public static partial void Restored(this ILogger logger, string file);

    [LoggerMessage(7, LogLevel.Error, "SQLite store: \"{File}\" was deleted while it was in use, and a new file can't be written ({ExceptionType}). New events are refused until that works.")]
    public static partial void RestoreFailed(this ILogger logger, string file, string exceptionType);

    [LoggerMessage(8, LogLevel.Warning, "SQLite store: maintenance failed with {ExceptionType}; it is repeated.")]
    public static partial void MaintenanceFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(9, LogLevel.Warning, "SQLite store: the disk is full; the reserve of {Megabytes} MB is used, so that delivered events can be removed.")]
    public static partial void ReserveUsed(this ILogger logger, long megabytes);
}
