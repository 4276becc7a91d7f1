using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Changes the database, and has a result after the commit.</summary>
/// <param name="change">Makes the change. May be called again after a rollback.</param>
/// <param name="committed">Called on the store's thread after the commit.</param>
internal sealed class ChangeCommand<T>(Func<StoreDatabase, T> change, Action<T>? committed = null) : StoreCommand
{
    /// <summary>The result of the change, after <see cref="StoreCommand.Completion"/>.</summary>
    public T? Result { get; private set; }

    public override void Execute(StoreDatabase database) => Result = change(database);

    protected override void OnCommitted() => committed?.Invoke(Result!);
}
