using Capi.Catalog;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>What all events of one contract have in common.</summary>
internal sealed class EventShape
{
    /// <summary>The shape of no event, for a writer at rest.</summary>
    public static readonly EventShape None = new("-", Capi.ActionSource.Other);

    private readonly byte[] _opening;
    private readonly byte[] _actionSource;

    /// <exception cref="ArgumentException">The name is blank or no text: the generator refuses such a contract.</exception>
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

    /// <summary>The object's beginning, up to and with event_name.</summary>
    public ReadOnlySpan<byte> Opening => _opening;

    /// <summary>The member action_source.</summary>
    public ReadOnlySpan<byte> ActionSource => _actionSource;

    /// <summary>How old the event may be when a request with it begins.</summary>
    public TimeSpan MaxAge { get; }

    /// <summary>False for business messaging, where Meta refuses what a browser tells (subcode 2804064, spec section 12.3).</summary>
    public bool TakesBrowserData { get; }

    /// <summary>True when Meta refuses the event without a value.</summary>
    public bool RequiresValue { get; }

    /// <summary>True when Meta refuses the event without a currency.</summary>
    public bool RequiresCurrency { get; }

    /// <summary>The shape of a contract, made once.</summary>
    public static EventShape Of<TEvent>()
        where TEvent : IMetaEvent<TEvent> => PerContract<TEvent>.Shape;

    private static byte[] MemberOf(ReadOnlySpan<byte> key, string text)
    {
        var json = new JsonBuffer();
        json.Name(key);
        if (string.IsNullOrWhiteSpace(text) || !json.TryText(text))
            throw new ArgumentException("An event's name must be text.", nameof(text));
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
