using System.Text.Json;
using Capi.EventsManager.Ledger;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Reading;

/// <summary>Converts a validated server event into an event for the event store.</summary>
internal static class ServerCopy
{
    private static readonly HashSet<string> ShownElsewhere =
        new(["event_name", "event_id", "event_time", "action_source", "user_data"], StringComparer.Ordinal);

    public static IncomingEvent From(string dataset, EventView view) => new(
        dataset,
        view.EventName!,
        view.Text("event_id"),
        new EventCopy
        {
            Source = EventSource.Server,
            ReceivedAt = view.Now,
            EventTime = DateTimeOffset.FromUnixTimeSeconds(view.Member("event_time").GetInt64()),
            ActionSource = view.ActionSource!,
            Parameters = ParametersOf(view.Json),
            Identifiers = [.. view.Identifiers().Select(member => IdentifierVerdict.Of(member.Key, ValuesOf(member.Value))).OfType<ReceivedIdentifier>()],
        });

    private static IReadOnlyList<ReceivedParameter> ParametersOf(JsonElement json)
    {
        var list = new ParameterList();
        foreach (var (key, value) in JsonValues.Members(json))
        {
            if (ShownElsewhere.Contains(key))
                continue;

            if (value.ValueKind is JsonValueKind.Object)
                list.AddObject(FieldNames.Safe(key), value);
            else
                list.Add(FieldNames.Safe(key), ParameterList.TextOf(value));
        }

        return list.Parameters;
    }

    private static IReadOnlyList<string> ValuesOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(ParameterList.TextOf)] : [ParameterList.TextOf(value)];
}
