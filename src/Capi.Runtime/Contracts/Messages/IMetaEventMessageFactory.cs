namespace Capi;

/// <summary>Creates messages for a bus from events of contracts. Registered by <c>AddMetaEventMessages</c> as a singleton. Thread safe.</summary>
public interface IMetaEventMessageFactory
{
    /// <summary>Creates a message. Publish it in the transaction of your own data, if the bus has an outbox.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="metaEvent">The event.</param>
    /// <param name="context">The context captured from the visitor's request.</param>
    /// <param name="message">The message; null unless the result is accepted.</param>
    /// <returns>Accepted if there is a message; otherwise why there is none: no consent, or an invalid event. Never throws because of event data.</returns>
    EnqueueResult TryCreate<TEvent>(TEvent metaEvent, MetaEventContext context, out MetaEventMessage? message)
        where TEvent : IMetaEvent<TEvent>;
}
