namespace Capi.Storage.Testing.Suites;

/// <summary>Tests that every store must pass. A test project derives one class for each suite, with its store.</summary>
public abstract class StoreSuite<TStore> : IAsyncLifetime
    where TStore : TestStore, new()
{
    /// <summary>The store of the test.</summary>
    protected TStore Test { get; } = new();

    /// <summary>The open store.</summary>
    protected IEventStore Store => Test.Store;

    /// <summary>True if the test begins with an open store.</summary>
    protected virtual bool BeginsOpen => true;

    public virtual async Task InitializeAsync()
    {
        await Test.PrepareAsync();
        if (BeginsOpen)
            await Test.OpenAsync();
    }

    public virtual async Task DisposeAsync() => await Test.DisposeAsync();
}
