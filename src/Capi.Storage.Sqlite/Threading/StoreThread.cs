using System.Collections.Concurrent;
using Capi.Storage.Sqlite.Database;
using Capi.Storage.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>The one thread that uses the database. Commands that wait at the same time are committed with one flush of the disk.</summary>
/// <remarks>The methods of SQLite block, so a thread of its own keeps the thread pool free. Posting is thread safe.</remarks>
/// <param name="database">The database, which belongs to the thread from now on.</param>
/// <param name="guard">Restores a deleted file.</param>
/// <param name="reserve">The space for removing events when the disk is full.</param>
internal sealed class StoreThread(StoreDatabase database, DeletedFileGuard guard, DiskReserve reserve) : IDisposable
{
    // Bounds the time until the first caller of a group gets its result.
    private const int MaxCommandsPerCommit = 512;

    private readonly BlockingCollection<object> _work = [];
    private StoreDatabase _database = database;
    private Thread? _thread;

    /// <summary>Starts the thread. Work can be queued before.</summary>
    public void Start()
    {
        _thread = new(Run) { IsBackground = true, Name = "Capi.Storage.Sqlite" };
        _thread.Start();
    }

    /// <summary>Queues a change; false after <see cref="Dispose"/>.</summary>
    public bool TryPost(StoreCommand command) => TryAdd(command);

    /// <summary>Makes a change.</summary>
    /// <param name="change">Makes the change. May be called again after a rollback.</param>
    /// <param name="committed">Called on the thread after the commit.</param>
    /// <returns>The result, after the disk was flushed.</returns>
    /// <exception cref="ObjectDisposedException">The thread has ended.</exception>
    public async Task<T> ChangeAsync<T>(Func<StoreDatabase, T> change, Action<T>? committed = null)
    {
        var command = new ChangeCommand<T>(change, committed);
        ObjectDisposedException.ThrowIf(!TryPost(command), this);
        await command.Completion.ConfigureAwait(false);
        return command.Result!;
    }

    /// <summary>Queues a read, which runs outside of the transactions and sees what has been committed.</summary>
    /// <exception cref="ObjectDisposedException">The thread has ended.</exception>
    public Task<T> ReadAsync<T>(Func<StoreDatabase, T> read)
    {
        var pending = new StoreRead<T>(read);
        ObjectDisposedException.ThrowIf(!TryAdd(pending), this);
        return pending.Completion;
    }

    /// <summary>Commits what is queued, ends the thread and closes the database.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        _thread?.Join();
        _database.Dispose();
    }

    private bool TryAdd(object work)
    {
        try
        {
            return !_work.IsAddingCompleted && _work.TryAdd(work);
        }
        catch (InvalidOperationException)
        {
            // Completed between the two calls.
            return false;
        }
    }

    private void Run()
    {
        var group = new List<StoreCommand>();
        foreach (var first in _work.GetConsumingEnumerable())
        {
            var next = first;
            do
            {
                if (next is StoreCommand command)
                {
                    group.Add(command);
                    continue;
                }

                // A read sees the changes that were queued before it.
                CommitGroup(group);
                ((IStoreRead)next).Execute(_database);
            }
            while (group.Count < MaxCommandsPerCommit && _work.TryTake(out next!));

            CommitGroup(group);
        }
    }

    private void CommitGroup(List<StoreCommand> group)
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

        group.Clear();
    }

    // One command that fails, for example because the store is full, must not fail the others.
    private void CommitSeparately(List<StoreCommand> group)
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
            _database.InTransaction(commands, static (database, all) =>
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
            _database = guard.Restore(_database);
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
