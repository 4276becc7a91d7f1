using Microsoft.Extensions.DependencyInjection;

namespace Capi.Storage.Sqlite.Tests;

/// <summary>The SQLite store for the suites.</summary>
public sealed class SqliteTestStore : TestStore
{
    private readonly TemporaryStore _temporary = new();

    public override IEventStore Store => _temporary.Store;

    public override DateTimeOffset Now => _temporary.Clock.GetUtcNow();

    public override string ProcessArgument => "sqlite:" + _temporary.Path;

    public override Task OpenAsync()
    {
        _ = _temporary.Store;
        return Task.CompletedTask;
    }

    public override Task<IEventStore> ReopenAsync() => Task.FromResult<IEventStore>(_temporary.Reopen());

    public override Task<IEventStore> OpenAnotherAsync() => Task.FromResult<IEventStore>(_temporary.Open());

    public override Task AdvanceAsync(TimeSpan time)
    {
        _temporary.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public override void Register(IServiceCollection services) => services.UseSqlite(_temporary.Path);

    public override ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return default;
    }
}
