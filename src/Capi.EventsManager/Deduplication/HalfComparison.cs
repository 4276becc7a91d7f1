using System.Globalization;
using Capi.EventsManager.Parsing;

namespace Capi.EventsManager.Deduplication;

/// <summary>Compares the halves of an event field by field.</summary>
public static class HalfComparison
{
    // The browser's half has the address of its connection to this machine.
    private const string LocalKey = "client_ip_address";
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss 'UTC'";

    // Each half has the time at which it was created.
    private static readonly TimeSpan MaxTimeDifference = TimeSpan.FromMinutes(5);

    /// <summary>Compares the copies from server and browser of one event.</summary>
    public static IReadOnlyList<ComparedParameter> Compare(ReceivedEvent received)
    {
        ArgumentNullException.ThrowIfNull(received);
        return [.. CompareCopies(received.Server, received.Browser)];
    }

    /// <summary>Compares the two events of a near miss, with the parts of the deduplication key first.</summary>
    public static IReadOnlyList<ComparedParameter> Compare(NearMiss near)
    {
        ArgumentNullException.ThrowIfNull(near);
        return
        [
            CompareText("dataset", near.Server.Dataset, near.Browser.Dataset),
            CompareText("event_name", near.Server.EventName, near.Browser.EventName),
            CompareText("event_id", near.Server.EventId, near.Browser.EventId),
            .. CompareCopies(near.Server.Server, near.Browser.Browser),
        ];
    }

    // The IDs are compared before they are masked.
    private static ComparedParameter CompareText(string path, string? server, string? browser) => new(
        path,
        Masking.MaskText(server),
        Masking.MaskText(browser),
        !string.Equals(server, browser, StringComparison.Ordinal));

    private static IEnumerable<ComparedParameter> CompareCopies(EventCopy? server, EventCopy? browser)
    {
        yield return new("event_time", FormatTime(server?.EventTime), FormatTime(browser?.EventTime), server?.EventTime - browser?.EventTime is { } distance && distance.Duration() > MaxTimeDifference);
        yield return CompareValues("action_source", server?.ActionSource, browser?.ActionSource);

        foreach (var key in GetUnion(server?.Identifiers.Select(identifier => identifier.Key), browser?.Identifiers.Select(identifier => identifier.Key)))
        {
            var (one, other) = (server?.FindIdentifier(key), browser?.FindIdentifier(key));
            yield return new("user_data." + key, FormatIdentifier(one), FormatIdentifier(other), key != LocalKey && one is not null && other is not null && !HaveCommonValue(one, other));
        }

        foreach (var path in GetUnion(server?.Parameters.Select(parameter => parameter.Path), browser?.Parameters.Select(parameter => parameter.Path)))
            yield return CompareValues(path, server?.FindParameter(path), browser?.FindParameter(path));
    }

    private static IEnumerable<string> GetUnion(IEnumerable<string>? first, IEnumerable<string>? second) => (first ?? []).Union(second ?? [], StringComparer.Ordinal);

    // The Pixel writes a currency in any case.
    private static ComparedParameter CompareValues(string path, string? server, string? browser) =>
        new(path, server, browser, server is not null && browser is not null && !DisplayValues.AreEqual(server, browser, StringComparison.OrdinalIgnoreCase));

    // Lists are equal if they have a value in common. Of events of a data file only the shown part is known.
    private static bool HaveCommonValue(ReceivedIdentifier one, ReceivedIdentifier other) =>
        (one.Fingerprint is null || other.Fingerprint is null ? one.DisplayValue == other.DisplayValue : one.Fingerprint == other.Fingerprint)
        || one.Values.Select(IdentifierValue.Normalize).Intersect(other.Values.Select(IdentifierValue.Normalize), StringComparer.Ordinal).Any();

    private static string? FormatTime(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string? FormatIdentifier(ReceivedIdentifier? identifier) => identifier switch
    {
        null => null,
        { DisplayValue.Length: 0 } => "(hidden)",
        { Count: 1 } => identifier.DisplayValue,
        _ => string.Create(CultureInfo.InvariantCulture, $"{identifier.DisplayValue} +{identifier.Count - 1}"),
    };
}
