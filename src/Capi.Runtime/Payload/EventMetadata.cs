using System.Collections.Concurrent;
using Capi.Catalog;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>The metadata shared by all events of one contract, with its JSON encoded once.</summary>
internal sealed class EventMetadata
{
    /// <summary>A placeholder for a writer without an event.</summary>
    public static readonly EventMetadata None = new("-", Capi.ActionSource.Other);

    private readonly PaddedLiteral _prefix;
    private readonly PaddedLiteral _actionSourceProperty;

    /// <exception cref="ArgumentException">The name is blank or invalid UTF-16. The generator rejects such a contract.</exception>
    public EventMetadata(string eventName, ActionSource actionSource)
    {
        _prefix = new([(byte)'{', .. EncodeProperty("event_name"u8, eventName)]);
        _actionSourceProperty = new(EncodeProperty("action_source"u8, ActionSourceNames.GetName(actionSource)));
        var maxAge = actionSource == Capi.ActionSource.PhysicalStore ? EventLimits.MaxPhysicalStoreAge : EventLimits.MaxAge;
        MaxAge = maxAge - EventLimits.AgeSafetyMargin;
        AcceptsBrowserData = actionSource != Capi.ActionSource.BusinessMessaging;

        NameCode = EventProfile.GetNameCode(eventName);

        var requiredKeys = StandardEventDefinitions.Find(eventName)?.Required ?? [];
        RequiresValue = requiredKeys.Contains(CustomDataKeys.Value);
        RequiresCurrency = requiredKeys.Contains(CustomDataKeys.Currency);
    }

    /// <summary>The start of the JSON object, up to and including <c>event_name</c>.</summary>
    public ref readonly PaddedLiteral Prefix => ref _prefix;

    /// <summary>The <c>action_source</c> property, with a trailing comma.</summary>
    public ref readonly PaddedLiteral ActionSourceProperty => ref _actionSourceProperty;

    /// <summary>The name in an <see cref="EventProfile"/>.</summary>
    public int NameCode { get; }

    /// <summary>The maximum age of the event when its request starts.</summary>
    public TimeSpan MaxAge { get; }

    /// <summary>False for business messaging, where Meta rejects browser parameters such as <c>fbc</c> and <c>client_user_agent</c> (subcode 2804064).</summary>
    public bool AcceptsBrowserData { get; }

    /// <summary>True when Meta rejects the event without a <c>value</c>.</summary>
    public bool RequiresValue { get; }

    /// <summary>True when Meta rejects the event without a <c>currency</c>.</summary>
    public bool RequiresCurrency { get; }

    /// <summary>Returns the metadata of a contract, created on first use.</summary>
    public static EventMetadata Get<TEvent>()
        where TEvent : IMetaEvent<TEvent> => Cache<TEvent>.Instance;

    /// <summary>Returns the metadata of an event: that of its own name, if it has one, or otherwise that of its contract.</summary>
    public static EventMetadata Get<TEvent>(in TEvent metaEvent)
        where TEvent : IMetaEvent<TEvent> => TEvent.GetEventName(in metaEvent) is { } name ? NamedCache<TEvent>.Get(name) : Cache<TEvent>.Instance;

    private static byte[] EncodeProperty(ReadOnlySpan<byte> key, string text)
    {
        var json = new JsonBuffer();
        json.WritePropertyName(key);
        if (string.IsNullOrWhiteSpace(text) || !json.TryWriteString(text))
            throw new ArgumentException("The event name must not be blank and must be valid UTF-16.", nameof(text));
        json.WriteComma();
        var property = json.WrittenSpan.ToArray();
        json.Release();
        return property;
    }

    private static class Cache<TEvent>
        where TEvent : IMetaEvent<TEvent>
    {
        public static readonly EventMetadata Instance = new(TEvent.EventName, TEvent.ActionSource);
    }

    private static class NamedCache<TEvent>
        where TEvent : IMetaEvent<TEvent>
    {
        // Names from outside must not fill the memory.
        private const int MaxNames = 1_000;

        private static readonly ConcurrentDictionary<string, EventMetadata> Instances = new(StringComparer.Ordinal);

        public static EventMetadata Get(string name)
        {
            if (Instances.TryGetValue(name, out var known))
                return known;

            var metadata = new EventMetadata(name, TEvent.ActionSource);
            return Instances.Count < MaxNames ? Instances.GetOrAdd(name, metadata) : metadata;
        }
    }
}
