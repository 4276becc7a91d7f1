using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>Commits commands, and decides what becomes of those that fail. Used on the store's thread.</summary>
/// <param name="database">The database.</param>
/// <param name="guard">Restores a deleted file.</param>
/// <param name="reserve">The space for removing events when the disk is full.</param>
internal sealed class CommandCommitter(StoreDatabase database, DeletedFileGuard guard, DiskReserve reserve)
{
    /// <summary>The database; another one after its file was deleted and restored.</summary>
    public StoreDatabase Database { get; private set; } = database;

    /// <summary>Commits commands with one flush of the disk if they succeed together, and tells each what became of it. Never throws.</summary>
    public void Commit(IReadOnlyList<StoreCommand> group)
    {
        if (group.Count == 0)
            return;
        if (TryCommit(group) is { } exception)
        {
            if (group.Count == 1)
                RollBack(group[0], exception);
            else
                CommitSeparately(group);
        }
    }

    // One command that fails, for example because the store is full, must not fail the others.
    private void CommitSeparately(IReadOnlyList<StoreCommand> group)
    {
        foreach (var command in group)
        {
            if (TryCommit([command]) is { } exception)
                RollBack(command, exception);
        }
    }

    // New events are refused when the disk is full; everything else makes space, so it gets the reserve.
    private void RollBack(StoreCommand command, Exception exception)
    {
        var isRetried = command is not AppendCommand && exception is SqliteException { SqliteErrorCode: SqliteErrors.Full } && reserve.TryUse();
        if ((isRetried ? TryCommit([command]) : exception) is { } failure)
            command.RollBack(failure);
    }

    private Exception? TryCommit(IReadOnlyList<StoreCommand> commands)
    {
        try
        {
            Database.InTransaction(commands, static (database, all) =>
            {
                foreach (var command in all)
                    command.Execute(database);
            });
        }
        catch (Exception exception)
        {
            return exception;
        }

        Confirm(commands);
        return null;
    }

    // What was committed into a deleted file would end with the process, so the callers are told after it was restored.
    private void Confirm(IReadOnlyList<StoreCommand> commands)
    {
        try
        {
            Database = guard.Restore(Database);
        }
        catch (Exception exception)
        {
            foreach (var command in commands)
                command.RollBack(exception);
            return;
        }

        foreach (var command in commands)
            command.Commit();
    }
}
