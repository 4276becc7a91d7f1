using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>A change of the database. Several are committed together; each is told whether the commit succeeded.</summary>
internal abstract class StoreCommand
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes after the commit, or fails with the exception of the database.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Makes the change inside a transaction. May be called again after a rollback, so it changes nothing but the database.</summary>
    public abstract void Execute(StoreDatabase database);

    /// <summary>Called on the store's thread after the commit.</summary>
    protected virtual void OnCommitted()
    {
    }

    /// <summary>Called on the store's thread when the change was rolled back.</summary>
    /// <returns>True if the exception is an expected result and not a failure.</returns>
    protected virtual bool OnRolledBack(Exception exception) => false;

    public void Commit()
    {
        OnCommitted();
        _completion.TrySetResult();
    }

    public void RollBack(Exception exception)
    {
        if (OnRolledBack(exception))
            _completion.TrySetResult();
        else
            _completion.TrySetException(exception);
    }
}
