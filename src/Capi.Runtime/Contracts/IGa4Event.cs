using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Capi.Payload;

namespace Capi;

/// <summary>An event contract that a GA4 event can be bound to. The generator implements this interface on every type with <see cref="Ga4EventAttribute"/>.</summary>
/// <typeparam name="TSelf">The contract type.</typeparam>
public interface IGa4Event<TSelf> : IMetaEvent<TSelf>
    where TSelf : IGa4Event<TSelf>
{
    /// <summary>GA4's name of the event.</summary>
    static abstract string Ga4EventName { get; }

    /// <summary>Creates the contract from the values of a GA4 event. Implemented by generated code and called by the gateway.</summary>
    /// <param name="values">The values of the event.</param>
    /// <param name="result">The contract; its default if the result is false.</param>
    /// <returns>False if a required member has no value: nothing is made up. Exceptions of the contract's own constructor and setters propagate.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract bool TryBind(Ga4EventValues values, [MaybeNullWhen(false)] out TSelf result);
}
