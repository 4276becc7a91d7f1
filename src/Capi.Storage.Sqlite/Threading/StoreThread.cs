using System.Collections.Concurrent;
using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>The one thread that uses the connection. Commands that wait at the same time are committed with one flush of the disk.</summary>
/// <remarks>The methods of SQLite block, so a thread of its own keeps the thread pool free. Posting is thread safe.</remarks>
internal sealed class StoreThread : IDisposable
{
    // Bounds the time until the first caller of a group gets its result.
    private const int MaxCommandsPerCommit = 512;

    private readonly BlockingCollection<object> _work = [];
    private readonly StoreDatabase _database;
    private readonly Thread _thread;

    public StoreThread(StoreDatabase database)
    {
        _database = database;
        _thread = new(Run) { IsBackground = true, Name = "Capi.Storage.Sqlite" };
        _thread.Start();
    }

    /// <summary>Queues a change; false after <see cref="Dispose"/>.</summary>
    public bool TryPost(StoreCommand command) => TryAdd(command);

    /// <summary>Queues a read, which runs outside of the transactions and sees what has been committed.</summary>
    /// <exception cref="ObjectDisposedException">The thread has ended.</exception>
    public Task<T> ReadAsync<T>(Func<StoreDatabase, T> read)
    {
        var pending = new StoreRead<T>(read);
        ObjectDisposedException.ThrowIf(!TryAdd(pending), this);
        return pending.Completion;
    }

    /// <summary>Commits what is queued and ends the thread.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        if (_thread.IsAlive && Thread.CurrentThread != _thread)
            _thread.Join();
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
                group[0].RollBack(exception);
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
                command.RollBack(exception);
        }
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

        foreach (var command in commands)
            command.Commit();
        return null;
    }
}
