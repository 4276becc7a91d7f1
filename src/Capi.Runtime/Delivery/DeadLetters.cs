using Capi.Storage;

namespace Capi.Delivery;

/// <summary>The dead letters of the store. Counts a redriven event as accepted again, so that the counters stay right.</summary>
internal sealed class DeadLetters(IEventStore store, DatasetSenderRegistry senders) : IMetaDeadLetters
{
    public IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, CancellationToken cancellationToken = default) =>
        store.DeadLetters.ReadAsync(datasetAlias, cancellationToken);

    public async Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } letter || senders.Find(letter.DatasetAlias) is not { } sender)
            return false;

        sender.AddAccepted();
        var isRedriven = await store.DeadLetters.RedriveAsync(id, cancellationToken).ConfigureAwait(false);
        if (!isRedriven)
            sender.RemoveAccepted();
        return isRedriven;
    }

    public Task<bool> DropAsync(long id, CancellationToken cancellationToken = default) => store.DeadLetters.DropAsync(id, cancellationToken);

    private async Task<MetaDeadLetter?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await foreach (var letter in store.DeadLetters.ReadAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (letter.Id == id)
                return letter;
        }

        return null;
    }
}
