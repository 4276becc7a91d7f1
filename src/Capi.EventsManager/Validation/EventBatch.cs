using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Hosting;

namespace Capi.EventsManager.Validation;

/// <summary>The events of one request. All of them are accepted, or none.</summary>
internal sealed class EventBatch
{
    /// <summary>The maximum number of messages in a response.</summary>
    public const int MaxMessages = 100;

    private static readonly FieldPath DataPath = FieldPath.FromName("data");

    private EventBatch(IReadOnlyList<EventView> events) => Events = events;

    public IReadOnlyList<EventView> Events { get; }

    /// <summary>Parses and validates <c>data</c>. Returns the batch, or the first error of the first invalid event.</summary>
    public static (EventBatch? Batch, GraphError? Error) Parse(JsonElement data, DateTimeOffset receivedAt)
    {
        if (ValidateShape(data) is { } shapeError)
            return (null, shapeError);

        var events = new List<EventView>(data.GetArrayLength());
        foreach (var json in data.EnumerateArray())
        {
            var view = new EventView(json, GetPath(events.Count), receivedAt);
            if (EventValidators.Validate(view) is { } error)
                return (null, error);

            events.Add(view);
        }

        return (new EventBatch(events), null);
    }

    /// <summary>Returns an error if <c>data</c> is no array of 1 to 1,000 entries, otherwise null.</summary>
    public static GraphError? ValidateShape(JsonElement data) => data switch
    {
        { ValueKind: not JsonValueKind.Array } => GraphError.InvalidParameter(DataPath, "Required parameter missing", "data is required and must be an array of events."),
        _ when data.GetArrayLength() is 0 or > RequestLimits.MaxEventsPerCall => GraphError.InvalidParameter(DataPath, "Wrong number of events", "data must contain 1 to 1,000 events."),
        _ => null,
    };

    /// <summary>Returns the path of an event: <c>data[0]</c>.</summary>
    public static FieldPath GetPath(int index) => DataPath.AppendIndex(index);

    /// <summary>The number of warnings for these events.</summary>
    public int WarningCount => Events.Sum(view => view.Warnings.Count);

    /// <summary>Returns the warnings for these events, at most 100.</summary>
    public IEnumerable<string> GetWarnings() => Events.SelectMany(view => view.Warnings).Select(warning => warning.Message).Take(MaxMessages);
}
