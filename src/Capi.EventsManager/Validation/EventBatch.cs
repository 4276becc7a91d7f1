using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Hosting;

namespace Capi.EventsManager.Validation;

/// <summary>The events of one call, which are taken together or not at all (spec section 1.4).</summary>
internal sealed class EventBatch
{
    private const int MaxMessages = 100;

    private static readonly FieldPath DataPath = FieldPath.Of("data");

    private EventBatch(IReadOnlyList<EventView> events) => Events = events;

    public IReadOnlyList<EventView> Events { get; }

    /// <summary>Reads <c>data</c>: the batch, or the first fault of its first bad event.</summary>
    public static (EventBatch? Batch, GraphError? Error) Read(JsonElement data, DateTimeOffset arrival)
    {
        if (data.ValueKind is not JsonValueKind.Array)
            return (null, GraphError.Invalid(DataPath, "Required parameter missing", "data is required and must be a list of events."));

        if (data.GetArrayLength() is 0 or > RequestLimits.EventsPerCall)
            return (null, GraphError.Invalid(DataPath, "Wrong number of events", "data must hold 1 to 1,000 events."));

        var events = new List<EventView>(data.GetArrayLength());
        foreach (var json in data.EnumerateArray())
        {
            var view = new EventView(json, DataPath.At(events.Count), arrival);
            if (EventRules.Check(view) is { } fault)
                return (null, fault);

            events.Add(view);
        }

        return (new EventBatch(events), null);
    }

    /// <summary>What could be better in these events: at most 100 sentences.</summary>
    public IEnumerable<string> Advice() => Events.SelectMany(EventAdvice.Of).Take(MaxMessages);
}
