using System.Runtime.CompilerServices;
using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>The dead letters in the store's file. Thread safe.</summary>
internal sealed class SqliteDeadLetters(StoreThread thread, ClaimRegistry claims, SpaceCheck space, TimeProvider timeProvider) : IMetaDeadLetters
{
    private const int PageSize = 200;

    public async IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long afterId = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = afterId;
            var page = await thread.ReadAsync(database => database.DeadLetters.ReadNext(datasetAlias, start, PageSize)).ConfigureAwait(false);
            foreach (var letter in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return letter;
                afterId = letter.Id;
            }

            if (page.Count < PageSize)
                yield break;
        }
    }

    public async Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var queued = await ChangeAsync(
            database =>
            {
                if (!space.HasSpace(database) || database.DeadLetters.ReadEvent(id) is not { } letter)
                    return null;
                database.DeadLetters.Delete(id);
                return ((string Dataset, long Id)?)(letter.DatasetAlias, database.Events.Insert(letter, timeProvider.GetUtcNow()));
            },
            added =>
            {
                if (added is { } queued)
                    claims.Get(queued.Dataset).AddMany(queued.Id);
            }).ConfigureAwait(false);
        return queued is not null;
    }

    public Task<bool> DropAsync(long id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ChangeAsync(database => database.DeadLetters.Delete(id));
    }

    // A closed store has no dead letters any more.
    private async Task<T?> ChangeAsync<T>(Func<StoreDatabase, T> change, Action<T>? committed = null)
    {
        try
        {
            return await thread.ChangeAsync(change, committed).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            return default;
        }
    }
}
