using Capi.Delivery.Queue;
using Capi.Storage;
using Capi.Storage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Queue;

/// <summary>The store in memory for the suites.</summary>
public sealed class MemoryTestStore : TestStore
{
    private readonly FakeTimeProvider _clock;
    private readonly MemoryEventStore _store;

    public MemoryTestStore()
        : this(new(new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero)))
    {
    }

    internal MemoryTestStore(FakeTimeProvider clock)
    {
        _clock = clock;
        _store = new(Options.Create(new MetaCapiOptions()), clock);
    }

    public override IEventStore Store => _store;

    public override DateTimeOffset Now => _clock.GetUtcNow();

    // The sender has their bytes, and drops them itself.
    public override bool ErasesClaimedEvents => false;

    public override Task OpenAsync() => Task.CompletedTask;

    public override Task CloseAsync(IEventStore store)
    {
        ((MemoryEventStore)store).GetQueue(TestEvents.Dataset).Close();
        return Task.CompletedTask;
    }

    public override Task AdvanceAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return Task.CompletedTask;
    }

    public override void Register(IServiceCollection services)
    {
        // The default, with the data of each application for itself.
    }

    public override ValueTask DisposeAsync() => default;
}
