using System.Runtime.CompilerServices;
using Capi.Storage.Sqlite.Claims;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>The dead letters in the store's file. Thread safe.</summary>
internal sealed class SqliteDeadLetters(StoreThread thread, ClaimRegistry claims, Func<StoreDatabase, bool> hasSpace) : IMetaDeadLetters
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
        (string Dataset, long Id)? queued = null;
        var redrive = new ChangeCommand(
            database =>
            {
                queued = null;
                if (!hasSpace(database) || database.DeadLetters.ReadEvent(id) is not { } letter)
                    return;
                database.DeadLetters.Delete(id);
                queued = (letter.DatasetAlias, database.Events.Insert(letter));
            },
            () =>
            {
                if (queued is { } added)
                    claims.Get(added.Dataset).Add(added.Id);
            });
        if (!thread.TryPost(redrive))
            return false;
        await redrive.Completion.ConfigureAwait(false);
        return queued is not null;
    }

    public async Task<bool> DropAsync(long id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isDropped = false;
        var drop = new ChangeCommand(database => isDropped = database.DeadLetters.Delete(id));
        if (!thread.TryPost(drop))
            return false;
        await drop.Completion.ConfigureAwait(false);
        return isDropped;
    }
}
