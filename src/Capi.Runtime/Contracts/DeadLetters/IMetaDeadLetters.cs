namespace Capi;

/// <summary>The events that were given up: read them, send them again, or drop them.</summary>
/// <remarks>Registered by <c>AddMetaCapi</c> as a singleton. Thread safe. The default store keeps the newest 1,000 dead letters in memory and loses them with the process.</remarks>
public interface IMetaDeadLetters
{
    /// <summary>Reads the dead letters, oldest first.</summary>
    /// <param name="datasetAlias">The alias of a dataset; null for all datasets.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, CancellationToken cancellationToken = default);

    /// <summary>Queues the event again. It ends as expired if it is older than Meta accepts.</summary>
    /// <param name="id">The <see cref="MetaDeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False if there is no such dead letter, or if the queue is full or stopped; it then stays a dead letter.</returns>
    Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Deletes the event for good.</summary>
    /// <param name="id">The <see cref="MetaDeadLetter.Id"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False if there is no such dead letter.</returns>
    Task<bool> DropAsync(long id, CancellationToken cancellationToken = default);
}
