namespace Capi;

/// <summary>Erases events that have not been sent: for a person who withdraws consent or asks for erasure, or for an order that must not be reported.</summary>
/// <remarks>Registered by <c>AddMetaCapi</c> as a singleton. Thread safe. What Meta has received is not affected: request its deletion from Meta.</remarks>
public interface IMetaEventErasure
{
    /// <summary>Erases the selected events that wait in the store, wait for consent, or are dead letters.</summary>
    /// <param name="selector">The events.</param>
    /// <param name="cancellationToken">Ends the call; some events may be erased already. Call it again.</param>
    /// <returns>The number of erased events. An event that is in a request at the moment isn't counted; the request may arrive, but is not repeated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null. Exceptions of the store propagate: nothing tells then that all events are erased.</exception>
    Task<int> EraseAsync(EventSelector selector, CancellationToken cancellationToken = default);
}
