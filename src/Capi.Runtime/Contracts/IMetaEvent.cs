using System.ComponentModel;
using Capi.Payload;

namespace Capi;

/// <summary>An event contract. The generator implements this interface on every type with <see cref="MetaEventAttribute"/>.</summary>
/// <typeparam name="TSelf">The contract type.</typeparam>
public interface IMetaEvent<TSelf>
    where TSelf : IMetaEvent<TSelf>
{
    /// <summary>Meta's <c>event_name</c>.</summary>
    static abstract string EventName { get; }

    /// <summary>Meta's <c>action_source</c>: where the event happened.</summary>
    static abstract ActionSource ActionSource { get; }

    /// <summary>Returns the consent that applies to this event: the contract's own, or otherwise the context's.</summary>
    static virtual MetaConsent GetConsent(in TSelf value, in MetaEventContext context) => context.Consent;

    /// <summary>Writes the contract's members. Implemented by generated code and called by the runtime.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Write(in TSelf value, MetaEventWriter writer);

    /// <summary>Writes the contract's <c>custom_data</c>, after <see cref="Write"/>. Implemented by generated code, if there is any, and called by the runtime.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void WriteCustomData(in TSelf value, MetaEventWriter writer)
    {
    }

    /// <summary>Writes event time and event ID for the Pixel's half of the event. Implemented by generated code on website events and called by the runtime.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void WriteTimeAndId(in TSelf value, MetaEventWriter writer)
    {
    }
}
