using System.Globalization;
using NATS.Client.Core;

namespace Capi.Storage.Nats.Protocol;

/// <summary>The headers of a dead letter: why an event was given up. Its payload is the event.</summary>
internal static class DeadLetterHeaders
{
    private const string ReasonName = "Capi-Reason";
    private const string FailedAtName = "Capi-Failed-At";
    private const string AttemptsName = "Capi-Attempts";
    private const string StatusName = "Capi-Status";
    private const string CodeName = "Capi-Code";
    private const string SubcodeName = "Capi-Subcode";
    private const string TraceIdName = "Capi-Trace-Id";
    private const string KeyName = "Capi-Key";

    // Meta's trace ID and key are texts of a response.
    private const int MaxTextLength = 256;

    /// <summary>Creates the headers.</summary>
    public static NatsHeaders Create(string dataset, in ClaimedEvent failed, DeadLetterCause cause, DateTimeOffset failedAt)
    {
        var headers = new NatsHeaders
        {
            [EventHeaders.DatasetName] = Uri.EscapeDataString(dataset),
            [ReasonName] = cause.Reason.ToString(),
            [FailedAtName] = Format(failedAt.ToUnixTimeMilliseconds()),
            [AttemptsName] = Format(failed.Attempts),
            [EventHeaders.DeadlineName] = Format(failed.SendDeadline.ToUnixTimeMilliseconds()),
        };
        Add(headers, StatusName, cause.Status);
        Add(headers, CodeName, cause.Code);
        Add(headers, SubcodeName, cause.Subcode);
        Add(headers, TraceIdName, cause.TraceId);
        Add(headers, KeyName, cause.Key);
        return headers;
    }

    /// <summary>Reads a dead letter.</summary>
    /// <param name="id">Its sequence number in the stream.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="json">The event.</param>
    public static MetaDeadLetter Read(long id, NatsHeaders? headers, ReadOnlySpan<byte> json) => new(
        id,
        EventHeaders.Read(headers, (ulong)id).Dataset,
        StoredEventColumns.TryRead(json, out var columns) ? columns.EventName : "",
        Enum.TryParse<DeadLetterReason>(EventHeaders.Get(headers, ReasonName), out var reason) ? reason : DeadLetterReason.Rejected,
        GetTime(headers),
        GetInt32(headers, AttemptsName) ?? 0)
    {
        Status = GetInt32(headers, StatusName),
        Code = GetInt32(headers, CodeName),
        Subcode = GetInt32(headers, SubcodeName),
        TraceId = EventHeaders.Get(headers, TraceIdName),
        Key = EventHeaders.Get(headers, KeyName),
    };

    private static void Add(NatsHeaders headers, string name, int? value)
    {
        if (value is { } number)
            headers[name] = Format(number);
    }

    // A line break in a header would begin another one.
    private static void Add(NatsHeaders headers, string name, string? value)
    {
        if (value is null)
            return;
        var text = string.Concat(value.Where(static letter => letter is > ' ' and < '\x7f').Take(MaxTextLength));
        if (text.Length > 0)
            headers[name] = text;
    }

    private static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset GetTime(NatsHeaders? headers) =>
        long.TryParse(EventHeaders.Get(headers, FailedAtName), NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : DateTimeOffset.MinValue;

    private static int? GetInt32(NatsHeaders? headers, string name) =>
        int.TryParse(EventHeaders.Get(headers, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
