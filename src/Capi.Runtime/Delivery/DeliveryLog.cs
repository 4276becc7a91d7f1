using Capi.Delivery.Responses;
using Microsoft.Extensions.Logging;

namespace Capi.Delivery;

/// <summary>All log messages of delivery. They contain aliases, counts, codes, Meta's trace ID and Meta's masked words; never a payload, token or identifier.</summary>
internal static partial class DeliveryLog
{
    /// <summary>The log category of all messages.</summary>
    public const string Category = "Capi.Delivery";

    [LoggerMessage(1, LogLevel.Warning, "Graph API version {Version} has expired: set GraphVersion to a newer one.")]
    public static partial void GraphVersionExpired(this ILogger logger, string version);

    [LoggerMessage(2, LogLevel.Warning, "Graph API version {Version} is unknown to this toolkit: check GraphVersion.")]
    public static partial void GraphVersionUnknown(this ILogger logger, string version);

    [LoggerMessage(3, LogLevel.Debug, "Dataset {Alias}: {Count} events delivered ({Answer}).")]
    public static partial void BatchDelivered(this ILogger logger, string alias, int count, string answer);

    [LoggerMessage(4, LogLevel.Warning, "Dataset {Alias}: Meta accepted only {Received} of {Count} events ({Answer}); the others are not sent again.")]
    public static partial void BatchPartiallyAccepted(this ILogger logger, string alias, int count, int received, string answer);

    [LoggerMessage(5, LogLevel.Warning, "Dataset {Alias}: a request failed ({Answer}); the events are kept, next attempt in {Wait}.")]
    public static partial void Retrying(this ILogger logger, string alias, string answer, TimeSpan wait);

    [LoggerMessage(6, LogLevel.Error, "Dataset {Alias}: Meta refuses all events for this dataset ({Answer}); the events are kept, next attempt in {Wait}. Check the access token, the dataset ID, the permissions and the Graph API version.")]
    public static partial void DatasetOnHold(this ILogger logger, string alias, string answer, TimeSpan wait);

    [LoggerMessage(7, LogLevel.Error, "Dataset {Alias}: {Count} events were given up ({Reason}): {Events}. They are dead letters and are not sent again. ({Answer})")]
    public static partial void EventsDeadLettered(this ILogger logger, string alias, int count, DeadLetterReason reason, string events, string answer);

    [LoggerMessage(8, LogLevel.Warning, "Dataset {Alias}: {Count} events became older than Meta accepts before they could be delivered; they are not sent.")]
    public static partial void EventsExpired(this ILogger logger, string alias, int count);

    [LoggerMessage(9, LogLevel.Error, "Dataset {Alias}: the delivery loop failed with {ExceptionType} and restarts.")]
    public static partial void LoopFailed(this ILogger logger, string alias, string exceptionType);

    [LoggerMessage(10, LogLevel.Warning, "{Count} events were lost because the host stopped before they could be delivered.")]
    public static partial void EventsLost(this ILogger logger, long count);

    [LoggerMessage(11, LogLevel.Warning, "Dataset {Alias}: Meta warns about Graph API version {Version} (response header x-ad-api-version-warning): set GraphVersion to a newer one. Later warnings are counted but not logged.")]
    public static partial void GraphVersionWarned(this ILogger logger, string alias, string version);

    [LoggerMessage(12, LogLevel.Warning, "Configuration key {Key} is not an option of MetaCapi, so it has no effect: check its spelling.")]
    public static partial void ConfigurationKeyUnknown(this ILogger logger, string key);

    [LoggerMessage(13, LogLevel.Warning, "MetaCapi is disabled (Enabled is false): events are validated, but nothing is sent.")]
    public static partial void Disabled(this ILogger logger);

    [LoggerMessage(14, LogLevel.Information, "Dataset {Alias}: the configuration was reloaded, and requests use the new access token.")]
    public static partial void AccessTokenChanged(this ILogger logger, string alias);

    [LoggerMessage(15, LogLevel.Warning, "The configuration was reloaded, but isn't valid, so the values before it stay in use: {Failures}")]
    public static partial void ReloadInvalid(this ILogger logger, string failures);

    [LoggerMessage(16, LogLevel.Error, "Dataset {Alias}: Meta rejects every event alike ({Answer}), so the reason is not in the events. They are kept; a single event is sent every {Wait} to find out when it is over.")]
    public static partial void AllEventsRejected(this ILogger logger, string alias, string answer, TimeSpan wait);

    [LoggerMessage(17, LogLevel.Warning, "Dataset {Alias}: Meta is not reachable; nothing is sent for {Wait}, then a single request.")]
    public static partial void OutageBegan(this ILogger logger, string alias, TimeSpan wait);

    [LoggerMessage(18, LogLevel.Error, "Dataset {Alias}: the event store failed with {ExceptionType}; the call is repeated.")]
    public static partial void StoreFailed(this ILogger logger, string alias, string exceptionType);

    [LoggerMessage(19, LogLevel.Information, "Dataset {Alias}: Meta accepted {Count} events with a remark ({Answer}).")]
    public static partial void BatchRemarked(this ILogger logger, string alias, int count, string answer);

    [LoggerMessage(20, LogLevel.Debug, "{Count} values of key {Key} can't be sent as they are ({Reason}); the events are sent without them. At most one such line a minute.")]
    public static partial void ValuesDropped(this ILogger logger, long count, string key, string reason);

    [LoggerMessage(21, LogLevel.Debug, "{Count} events are invalid ({Reason}) and were not queued. At most one such line a minute.")]
    public static partial void EventsInvalid(this ILogger logger, long count, string reason);

    [LoggerMessage(22, LogLevel.Warning, "Events wait in memory: a crash, a kill or a shutdown while Meta is not reachable loses those that Meta has not received. A durable store keeps them, such as UseSqlite of the package Capi.Storage.Sqlite.")]
    public static partial void StoreNotDurable(this ILogger logger);

    [LoggerMessage(23, LogLevel.Warning, "Dataset {Alias}: {Count} claimed events belong to another process now, or were erased there; this one sends them no more.")]
    public static partial void ClaimsLost(this ILogger logger, string alias, int count);

    [LoggerMessage(24, LogLevel.Error, "{Count} messages of the bus contain no valid event (dataset alias, event name, ID and time) and were left out: check the application that publishes them.")]
    public static partial void MessagesInvalid(this ILogger logger, int count);
}
