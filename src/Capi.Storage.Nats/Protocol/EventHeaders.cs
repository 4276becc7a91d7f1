using System.Globalization;
using NATS.Client.Core;

namespace Capi.Storage.Nats.Protocol;

/// <summary>The headers of a stored event.</summary>
/// <param name="MessageId">Identifies the event in the stream and in the bucket of attempts.</param>
/// <param name="SendDeadline">The latest time at which a request with the event may start.</param>
/// <param name="Source">The process that accepted the event.</param>
/// <param name="Dataset">The alias of the dataset.</param>
internal readonly record struct EventHeaders(string MessageId, DateTimeOffset SendDeadline, string Source, string Dataset)
{
    /// <summary>The server drops a second message with the same ID within its duplicate window.</summary>
    public const string MessageIdName = "Nats-Msg-Id";

    public const string DeadlineName = "Capi-Send-Deadline";

    public const string SourceName = "Capi-Source";

    public const string DatasetName = "Capi-Dataset";

    /// <summary>Creates the headers, without the message ID, which the client adds.</summary>
    public NatsHeaders ToNats() => new()
    {
        [DeadlineName] = SendDeadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        [SourceName] = Source,
        [DatasetName] = Uri.EscapeDataString(Dataset),
    };

    /// <summary>Reads the headers. A message that somebody else has published has none: it has no deadline, so that it is sent, not dropped.</summary>
    public static EventHeaders Read(NatsHeaders? headers, ulong sequence) => new(
        Get(headers, MessageIdName) is { Length: > 0 } id ? id : $"sequence-{sequence.ToString(CultureInfo.InvariantCulture)}",
        long.TryParse(Get(headers, DeadlineName), NumberStyles.None, CultureInfo.InvariantCulture, out var deadline) && deadline <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(deadline)
            : DateTimeOffset.MaxValue,
        Get(headers, SourceName) ?? "",
        Uri.UnescapeDataString(Get(headers, DatasetName) ?? ""));

    /// <summary>Returns a header; null if there is none.</summary>
    public static string? Get(NatsHeaders? headers, string name) => headers is not null && headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
