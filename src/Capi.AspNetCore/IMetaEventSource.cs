namespace Capi.AspNetCore;

/// <summary>A controller or page model that has the event of its current request, for <see cref="SendsMetaEventAttribute{TEvent}"/>.</summary>
/// <typeparam name="TEvent">The contract type.</typeparam>
public interface IMetaEventSource<out TEvent>
    where TEvent : IMetaEvent<TEvent>
{
    /// <summary>The event to send; null if this request has none. Read once, after the result was executed and only if it succeeded.</summary>
    TEvent? MetaEvent { get; }
}
