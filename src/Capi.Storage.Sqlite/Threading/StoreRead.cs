using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>A read that runs on the store's thread.</summary>
internal interface IStoreRead
{
    /// <summary>Runs the read and completes its task. Never throws.</summary>
    void Execute(StoreDatabase database);
}

/// <inheritdoc cref="IStoreRead"/>
internal sealed class StoreRead<T>(Func<StoreDatabase, T> read) : IStoreRead
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Completion => _completion.Task;

    public void Execute(StoreDatabase database)
    {
        try
        {
            _completion.TrySetResult(read(database));
        }
        catch (Exception exception)
        {
            _completion.TrySetException(exception);
        }
    }
}
