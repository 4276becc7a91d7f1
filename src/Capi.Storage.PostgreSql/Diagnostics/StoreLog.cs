using Microsoft.Extensions.Logging;

namespace Capi.Storage.PostgreSql.Diagnostics;

/// <summary>All log messages of the store. They contain addresses, schema names, counts and names of exceptions; never an event, a user name or a password.</summary>
internal static partial class StoreLog
{
    /// <summary>The log category of all messages.</summary>
    public const string Category = "Capi.Storage";

    [LoggerMessage(21, LogLevel.Error, "PostgreSQL store at {Address}: new events are refused, and accepted ones are kept: {Problem}")]
    public static partial void Unavailable(this ILogger logger, string address, string problem);

    [LoggerMessage(22, LogLevel.Information, "PostgreSQL store at {Address}: new events are accepted again.")]
    public static partial void AvailableAgain(this ILogger logger, string address);

    [LoggerMessage(23, LogLevel.Information, "PostgreSQL store at {Address}: the connection leads through a pool that can't notify, so that new events of other processes are found by polling. Set ListenConnectionString to the server's own address, or Listen to false.")]
    public static partial void CanNotListen(this ILogger logger, string address);

    [LoggerMessage(24, LogLevel.Warning, "PostgreSQL store at {Address}: synchronous_commit is off, so a crash of the server can lose accepted events. Turn it on for this database or user.")]
    public static partial void NotSynchronous(this ILogger logger, string address);

    [LoggerMessage(25, LogLevel.Warning, "PostgreSQL store: maintenance failed with {ExceptionType}; it is repeated.")]
    public static partial void MaintenanceFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(26, LogLevel.Error, "PostgreSQL store at {Address}: more than {MaxEvents} events are waiting, so that new ones are refused until some were sent.")]
    public static partial void Full(this ILogger logger, string address, long maxEvents);
}
