using Capi.Storage.Sqlite.Threading;

namespace Capi.Storage.Sqlite;

/// <summary>The ledger in the store's file. The store itself enters events when it appends them. Thread safe.</summary>
internal sealed class SqliteSendOnceLedger(StoreThread thread, TimeSpan window, TimeProvider timeProvider) : ISendOnceLedger
{
    public async ValueTask<bool> TryAddAsync(SendOnceKey key)
    {
        var now = timeProvider.GetUtcNow();
        return await thread.ChangeAsync(database => database.SendOnce.TryInsert(key, now + window, now)).ConfigureAwait(false);
    }

    public async ValueTask RemoveAsync(SendOnceKey key) => await thread.ChangeAsync(database =>
    {
        database.SendOnce.Delete(key);
        return true;
    }).ConfigureAwait(false);
}
