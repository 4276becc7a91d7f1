using System.Collections.Concurrent;
using Capi.Storage.Sqlite.Database;

namespace Capi.Storage.Sqlite.Threading;

/// <summary>The one thread that uses the database. Commands that wait at the same time are committed with one flush of the disk.</summary>
/// <remarks>The methods of SQLite block, so a thread of its own keeps the thread pool free. Posting is thread safe.</remarks>
/// <param name="committer">Commits the commands; it and its database belong to the thread from now on.</param>
internal sealed class StoreThread(CommandCommitter committer) : IDisposable
{
    // Bounds the time until the first caller of a group gets its result.
    private const int MaxCommandsPerCommit = 512;

    private readonly BlockingCollection<object> _work = [];
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
        committer.Database.Dispose();
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
                Commit(group);
                ((IStoreRead)next).Execute(committer.Database);
            }
            while (group.Count < MaxCommandsPerCommit && _work.TryTake(out next!));

            Commit(group);
        }
    }

    private void Commit(List<StoreCommand> group)
    {
        committer.Commit(group);
        group.Clear();
    }
}
