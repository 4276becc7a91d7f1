using Microsoft.Extensions.Logging;

namespace Capi.Storage.Nats.Diagnostics;

/// <summary>All log messages of the NATS store. They contain aliases, counts, names of streams and addresses without credentials.</summary>
internal static partial class StoreLog
{
    /// <summary>The log category.</summary>
    public const string Category = "Capi.Storage";

    [LoggerMessage(40, LogLevel.Information, "NATS store: connected to {Server}; events are in the stream {Stream}.")]
    public static partial void Connected(this ILogger logger, string server, string stream);

    [LoggerMessage(41, LogLevel.Error, "NATS store: {Problem} New events are refused until that is mended; accepted ones are kept by the server.")]
    public static partial void NotUsable(this ILogger logger, string problem);

    [LoggerMessage(42, LogLevel.Warning, "NATS store: the connection is lost and is being restored. New events are refused meanwhile; accepted ones are kept by the server.")]
    public static partial void Disconnected(this ILogger logger);

    [LoggerMessage(43, LogLevel.Information, "NATS store: the connection is restored.")]
    public static partial void Reconnected(this ILogger logger);

    [LoggerMessage(44, LogLevel.Error, "NATS store: new events are refused ({Reason}). Accepted events are kept and sent.")]
    public static partial void Refused(this ILogger logger, string reason);

    [LoggerMessage(45, LogLevel.Information, "NATS store: new events are accepted again.")]
    public static partial void AcceptedAgain(this ILogger logger);

    [LoggerMessage(46, LogLevel.Warning, "NATS store: the stream {Stream} has {Setting} {Actual}; the options say {Configured}. The stream's own setting is used; change it with nats stream edit.")]
    public static partial void SettingDiffers(this ILogger logger, string stream, string setting, string actual, string configured);

    [LoggerMessage(47, LogLevel.Information, "NATS store: {Count} events of dataset {Alias} are waiting.")]
    public static partial void EventsWaiting(this ILogger logger, ulong count, string alias);

    [LoggerMessage(48, LogLevel.Error, "NATS store: an event could not be stored ({ExceptionType}).")]
    public static partial void AppendFailed(this ILogger logger, string exceptionType);
}
