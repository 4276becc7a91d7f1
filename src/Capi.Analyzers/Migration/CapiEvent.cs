using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration;

/// <summary>One event of a payload, with its sections.</summary>
internal sealed class CapiEvent(PayloadObject payload, PayloadReader reader, Evidence evidence, Location? location = null)
{
    private readonly Dictionary<string, IReadOnlyList<PayloadObject>> _sections = new(StringComparer.Ordinal);

    /// <summary>The event object.</summary>
    public PayloadObject Payload { get; } = payload;

    /// <summary>How sure it is that the event is sent to Meta.</summary>
    public Evidence Evidence { get; } = evidence;

    /// <summary>The objects with customer information.</summary>
    public IReadOnlyList<PayloadObject> UserData => GetSection("user_data");

    /// <summary>The objects with custom data.</summary>
    public IReadOnlyList<PayloadObject> CustomData => GetSection("custom_data");

    /// <summary>The objects with data of the app.</summary>
    public IReadOnlyList<PayloadObject> AppData => GetSection("app_data");

    /// <summary>The constant event names.</summary>
    public IEnumerable<string> Names => GetValues("event_name").Select(value => value.Text).OfType<string>();

    /// <summary>The constant action sources.</summary>
    public IEnumerable<string> ActionSources => GetValues("action_source").Select(value => value.Text).OfType<string>();

    /// <summary>True when every possible action source is <c>website</c>.</summary>
    public bool IsWebsite => GetValues("action_source").ToList() is { Count: > 0 } values && values.All(value => value.Text == "website");

    /// <summary>The name for messages.</summary>
    public string DisplayName => Names.FirstOrDefault() ?? "event";

    /// <summary>True when all keys of the event are known.</summary>
    public bool IsComplete => !Payload.IsOpen;

    /// <summary>The possible values of a key of the event.</summary>
    public IEnumerable<TracedValue> GetValues(string key) => Payload.Find(key).SelectMany(field => field.Values);

    /// <summary>The place where something missing is reported.</summary>
    public Location Location { get; } = location ?? payload.Location;

    private IReadOnlyList<PayloadObject> GetSection(string key)
    {
        if (!_sections.TryGetValue(key, out var section))
            _sections[key] = section = reader.ReadObjects(Payload, key);
        return section;
    }
}
