namespace Capi;

/// <summary>Releases or erases the events that wait for a visitor's consent. Registered by <c>AddMetaCapi</c> as a singleton. Thread safe.</summary>
/// <remarks>In ASP.NET Core the package Capi.AspNetCore calls it.</remarks>
public interface IHeldEvents
{
    /// <summary>Queues the waiting events of a visitor who has consented. Each passes what other events pass: the age check, the send-once ledger, the limits of the queue.</summary>
    /// <param name="visitorKey">The key that was passed to <see cref="EventHold"/>.</param>
    /// <param name="context">The context of the request with the consent. Its consent decides about Limited Data Use; its click ID and browser ID are added to events that have none.</param>
    /// <returns>The number of events that were queued. 0 if the context's consent is not granted; the events then keep waiting. Events for which the queue has no space keep waiting too.</returns>
    /// <exception cref="ArgumentException"><paramref name="visitorKey"/> is null or empty. Failures of the store are counted, not thrown.</exception>
    ValueTask<int> ReleaseAsync(string visitorKey, MetaEventContext context);

    /// <summary>Erases the waiting events of a visitor who has refused or withdrawn consent, and refuses those that are still on their way.</summary>
    /// <param name="visitorKey">The key that was passed to <see cref="EventHold"/>.</param>
    /// <returns>The number of events that were erased.</returns>
    /// <exception cref="ArgumentException"><paramref name="visitorKey"/> is null or empty. Failures of the store are counted, not thrown.</exception>
    ValueTask<int> EraseAsync(string visitorKey);
}
