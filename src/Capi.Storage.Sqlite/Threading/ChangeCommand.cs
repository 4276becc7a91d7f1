using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Changes claimed events, and tells when the change has been committed.</summary>
internal sealed class ChangeCommand(Action<StoreDatabase> change, Action? committed = null) : StoreCommand
{
    public override void Execute(StoreDatabase database) => change(database);

    protected override void OnCommitted() => committed?.Invoke();
}
