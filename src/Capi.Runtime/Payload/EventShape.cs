using Capi.Catalog;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>The metadata shared by all events of one contract, with its JSON encoded once.</summary>
internal sealed class EventShape
{
    /// <summary>A placeholder for a writer without an event.</summary>
    public static readonly EventShape None = new("-", Capi.ActionSource.Other);

    private readonly byte[] _opening;
    private readonly byte[] _actionSource;

    /// <exception cref="ArgumentException">The name is blank or invalid UTF-16. The generator rejects such a contract.</exception>
    public EventShape(string eventName, ActionSource actionSource)
    {
        _opening = [(byte)'{', .. MemberOf("event_name"u8, eventName)];
        _actionSource = MemberOf("action_source"u8, ActionSourceName.Of(actionSource));
        var maxAge = actionSource == Capi.ActionSource.PhysicalStore ? EventLimits.MaxAgeInStore : EventLimits.MaxAge;
        MaxAge = maxAge - EventLimits.ArrivalMargin;
        TakesBrowserData = actionSource != Capi.ActionSource.BusinessMessaging;

        var required = StandardEvents.Find(eventName)?.Required ?? [];
        RequiresValue = required.Contains(CustomDataKey.Value);
        RequiresCurrency = required.Contains(CustomDataKey.Currency);
    }

    /// <summary>The start of the JSON object, up to and including <c>event_name</c>.</summary>
    public ReadOnlySpan<byte> Opening => _opening;

    /// <summary>The <c>action_source</c> property, with a trailing comma.</summary>
    public ReadOnlySpan<byte> ActionSource => _actionSource;

    /// <summary>The maximum age of the event when its request starts.</summary>
    public TimeSpan MaxAge { get; }

    /// <summary>False for business messaging, where Meta rejects browser parameters such as <c>fbc</c> and <c>client_user_agent</c> (subcode 2804064).</summary>
    public bool TakesBrowserData { get; }

    /// <summary>True when Meta rejects the event without a <c>value</c>.</summary>
    public bool RequiresValue { get; }

    /// <summary>True when Meta rejects the event without a <c>currency</c>.</summary>
    public bool RequiresCurrency { get; }

    /// <summary>Returns the metadata of a contract, created on first use.</summary>
    public static EventShape Of<TEvent>()
        where TEvent : IMetaEvent<TEvent> => PerContract<TEvent>.Shape;

    private static byte[] MemberOf(ReadOnlySpan<byte> key, string text)
    {
        var json = new JsonBuffer();
        json.Name(key);
        if (string.IsNullOrWhiteSpace(text) || !json.TryText(text))
            throw new ArgumentException("The event name must not be blank and must be valid UTF-16.", nameof(text));
        json.Comma();
        var member = json.Written.ToArray();
        json.Release();
        return member;
    }

    private static class PerContract<TEvent>
        where TEvent : IMetaEvent<TEvent>
    {
        public static readonly EventShape Shape = new(TEvent.EventName, TEvent.ActionSource);
    }
}
