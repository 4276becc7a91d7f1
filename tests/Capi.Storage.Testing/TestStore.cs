using Microsoft.Extensions.DependencyInjection;

namespace Capi.Storage.Testing;

/// <summary>A store under test, with what the suites need beside <see cref="IEventStore"/>. Each test has its own, with data of its own.</summary>
public abstract class TestStore : IAsyncDisposable
{
    /// <summary>The open store.</summary>
    public abstract IEventStore Store { get; }

    /// <summary>The store's time.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>The argument with which <c>Capi.Storage.Sender</c> and <c>Capi.Storage.Writer</c> use the same data: the kind of the store, a colon, and where it is.</summary>
    public virtual string ProcessArgument => throw new NotSupportedException("Other processes can't use this store.");

    /// <summary>True if <see cref="IEventStore.EraseAsync"/> also reaches events that are claimed.</summary>
    public virtual bool ErasesClaimedEvents => true;

    /// <summary>True if a claim whose lease is over can be extended as long as nobody else has claimed the event.</summary>
    public virtual bool KeepsExpiredClaims => true;

    /// <summary>True if the events of a killed process come back after a lease; false if the next process has them at once.</summary>
    public virtual bool KeepsClaimsOfKilledProcesses => false;

    /// <summary>A delay that a test can wait for with <see cref="AdvanceAsync"/>.</summary>
    public virtual TimeSpan ShortDelay => TimeSpan.FromMinutes(1);

    /// <summary>Creates the place for the data.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Opens the store, as the first process does.</summary>
    public abstract Task OpenAsync();

    /// <summary>Closes the store, if it is open, and opens it again, as the next process does.</summary>
    public virtual Task<IEventStore> ReopenAsync() => throw new NotSupportedException("The store doesn't survive its process.");

    /// <summary>Opens the same data as another process does that runs at the same time. The caller disposes it with <see cref="CloseAsync(IEventStore)"/>.</summary>
    public virtual Task<IEventStore> OpenAnotherAsync() => throw new NotSupportedException("Only one process can use this store.");

    /// <summary>Closes a store.</summary>
    public virtual async Task CloseAsync(IEventStore store)
    {
        if (store is IAsyncDisposable asynchronous)
            await asynchronous.DisposeAsync();
        else
            (store as IDisposable)?.Dispose();
    }

    /// <summary>Lets time pass for the store: for due times, leases and retention.</summary>
    public abstract Task AdvanceAsync(TimeSpan time);

    /// <summary>Registers the store in an application, on the same data.</summary>
    public virtual void Register(IServiceCollection services) => throw new NotSupportedException("The store can't be registered.");

    /// <summary>Closes the store and deletes its data.</summary>
    public abstract ValueTask DisposeAsync();
}
