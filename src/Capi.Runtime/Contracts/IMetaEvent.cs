using System.ComponentModel;
using Capi.Payload;

namespace Capi;

/// <summary>An event contract. The generator implements it on every type with <see cref="MetaEventAttribute"/>.</summary>
/// <typeparam name="TSelf">The contract itself.</typeparam>
public interface IMetaEvent<TSelf>
    where TSelf : IMetaEvent<TSelf>
{
    /// <summary>The event's name as Meta receives it.</summary>
    static abstract string EventName { get; }

    /// <summary>Where the event happened.</summary>
    static abstract ActionSource ActionSource { get; }

    /// <summary>The consent that decides whether this event may leave: the contract's own, or else the context's.</summary>
    static virtual MetaConsent ConsentOf(in TSelf value, in MetaEventContext context) => context.Consent;

    /// <summary>Writes the contract's members. Called by the runtime; the generator writes its body.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Write(in TSelf value, MetaEventWriter writer);
}
