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
}
