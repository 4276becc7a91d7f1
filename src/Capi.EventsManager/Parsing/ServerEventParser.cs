using System.Text.Json;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Converts a validated server event into an event for the event store.</summary>
internal static class ServerEventParser
{
    private static readonly HashSet<string> ExcludedMembers =
        new(["event_name", "event_id", "event_time", "action_source", "user_data"], StringComparer.Ordinal);

    public static IncomingEvent Parse(string dataset, EventView view) => new(
        dataset,
        view.EventName!,
        view.GetString("event_id"),
        new EventCopy
        {
            Source = EventSource.Server,
            ReceivedAt = view.ReceivedAt,
            EventTime = DateTimeOffset.FromUnixTimeSeconds(view.GetMember("event_time").GetInt64()),
            ActionSource = view.ActionSource ?? "",
            Parameters = GetParameters(view.Json),
            Identifiers = [.. view.GetUserDataMembers().Select(member => IdentifierClassifier.Classify(member.Key, GetValues(member.Value))).OfType<ReceivedIdentifier>()],
        });

    private static IReadOnlyList<ReceivedParameter> GetParameters(JsonElement json)
    {
        var list = new ParameterList();
        foreach (var (key, value) in JsonValues.GetMembers(json))
        {
            if (ExcludedMembers.Contains(key))
                continue;

            if (value.ValueKind is JsonValueKind.Object)
                list.AddObject(FieldNames.Sanitize(key), value);
            else
                list.Add(FieldNames.Sanitize(key), JsonValues.GetText(value));
        }

        return list.Parameters;
    }

    private static IReadOnlyList<string> GetValues(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(JsonValues.GetText)] : [JsonValues.GetText(value)];
}
