using System.Text.Json;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Converts a server event into an event for the event store. Tolerates invalid ones, which are shown as refused.</summary>
internal static class ServerEventParser
{
    private static readonly HashSet<string> ExcludedMembers =
        new(["event_name", "event_id", "event_time", "action_source", "user_data"], StringComparer.Ordinal);

    private static readonly long MaxUnixSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Converts an event.</summary>
    /// <param name="dataset">The dataset (Pixel) ID.</param>
    /// <param name="view">The event.</param>
    /// <param name="envelope">The request that contains it.</param>
    /// <param name="requestWarnings">Warnings about the request as a whole.</param>
    public static IncomingEvent Parse(string dataset, EventView view, GraphEnvelope envelope, IEnumerable<string> requestWarnings) => new(
        dataset,
        view.EventName ?? "",
        view.EventId,
        ParseCopy(view) with
        {
            TestEventCode = envelope.TestEventCode,
            Warnings = [.. view.Warnings.Select(warning => MakeRelative(warning.Message, view)), .. requestWarnings],
        });

    /// <summary>Converts the content of an event, valid or not.</summary>
    public static EventCopy ParseCopy(EventView view) => new()
    {
        Source = EventSource.Server,
        ReceivedAt = view.ReceivedAt,
        EventTime = ParseEventTime(UnixSeconds.Read(view.GetMember("event_time"))),
        ActionSource = Masking.MaskText(view.ActionSource ?? ""),
        Parameters = GetParameters(view.Json),
        Identifiers = [.. view.GetUserDataMembers().Select(member => IdentifierClassifier.Classify(member.Key, GetValues(member.Value), EventSource.Server)).OfType<ReceivedIdentifier>()],
        MaskedJson = MaskedJson.Write(view.Json),
    };

    /// <summary>Removes the place of the event from a message: <c>data[2].user_data.em</c> becomes <c>user_data.em</c>.</summary>
    public static string MakeRelative(string text, EventView view) => text.Replace(view.Path.Text + ".", "", StringComparison.Ordinal);

    private static DateTimeOffset? ParseEventTime(long? seconds) =>
        seconds >= 0 && seconds <= MaxUnixSeconds ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;

    private static IReadOnlyList<ReceivedParameter> GetParameters(JsonElement json)
    {
        var list = new ParameterList();
        foreach (var (key, value) in JsonValues.GetMembers(json))
        {
            if (ExcludedMembers.Contains(key))
                continue;
            if (value.ValueKind is JsonValueKind.Object)
                list.AddObject(key, value);
            else
                list.Add(key, value);
        }
        return list.Parameters;
    }

    private static IReadOnlyList<string> GetValues(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Where(item => !JsonValues.IsEmpty(item)).Select(JsonValues.GetText)] : [JsonValues.GetText(value)];
}
