using System.Globalization;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation.Values;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Parsing;

/// <summary>Parses a Pixel request into an event for the event store.</summary>
internal static class BrowserEventParser
{
    private static readonly long MaxUnixMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static IncomingEvent Parse(string dataset, string eventName, PixelFields fields, HttpRequest request, DateTimeOffset receivedAt) => new(
        dataset,
        eventName,
        fields["eid"],
        new EventCopy
        {
            Source = EventSource.Browser,
            ReceivedAt = receivedAt,
            EventTime = ParseEventTime(fields["ts"]),
            ActionSource = "website",
            Parameters = GetParameters(fields),
            Identifiers = GetIdentifiers(fields, request),
            MaskedJson = MaskedPixelFields.Write(fields),
        });

    // The Pixel sends milliseconds; event_time is in seconds.
    private static DateTimeOffset? ParseEventTime(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxUnixMilliseconds
            ? DateTimeOffset.FromUnixTimeSeconds(number / 1_000)
            : null;

    private static IReadOnlyList<ReceivedParameter> GetParameters(PixelFields fields)
    {
        var list = new ParameterList();
        if (fields["dl"] is { } page)
            list.Add("event_source_url", page);

        if (fields["rl"] is { } referrer)
            list.Add("referrer_url", referrer);

        foreach (var (key, value) in fields.GetGroup("cd"))
            list.AddMember("custom_data", key, value);

        return list.Parameters;
    }

    // On a development machine the visitor's address is private, so the connection's address is listed and not validated.
    private static IReadOnlyList<ReceivedIdentifier> GetIdentifiers(PixelFields fields, HttpRequest request)
    {
        IEnumerable<(string Key, string? Value)> sent =
        [
            .. fields.GetGroup("ud"),
            ("fbc", fields["fbc"] ?? request.Cookies["_fbc"]),
            ("fbp", fields["fbp"] ?? request.Cookies["_fbp"]),
            ("client_ip_address", request.HttpContext.Connection.RemoteIpAddress?.ToString()),
            ("client_user_agent", request.Headers.UserAgent.ToString()),
        ];

        return
        [
            .. sent
                .Where(member => !string.IsNullOrWhiteSpace(member.Value))
                .DistinctBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => IdentifierClassifier.Classify(member.Key, [member.Value!], EventSource.Browser))
                .OfType<ReceivedIdentifier>(),
        ];
    }
}
