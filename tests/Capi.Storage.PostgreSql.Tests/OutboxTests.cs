using Capi.Storage.EntityFrameworkCore;
using Capi.Storage.Testing.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>Events that are written in the transaction of the application.</summary>
[PostgreSqlRequired]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync of IAsyncLifetime.")]
public class OutboxTests : IAsyncLifetime
{
    private readonly PostgreSqlTestStore _test = new();
    private NpgsqlConnection? _connection;
    private RecordingEndpoint? _endpoint;
    private IHost? _host;

    private IMetaOutbox Outbox => _host!.Services.GetRequiredService<IMetaOutbox>();

    public async Task InitializeAsync()
    {
        await _test.PrepareAsync();
        _connection = new(_test.ConnectionString);
        await _connection.OpenAsync();
        _endpoint = await RecordingEndpoint.StartAsync();
        _host = Application.Build(_test, _endpoint.Address, services: services => services
            .AddSingleton(new SchemaName(_test.Schema))
            .AddDbContext<ShopContext>(options => options.UseNpgsql(_test.ConnectionString)));
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
        await _endpoint!.DisposeAsync();
        await _connection!.DisposeAsync();
        await _test.DisposeAsync();
    }

    [StoreFact]
    public async Task An_event_is_sent_if_and_only_if_its_transaction_commits()
    {
        await using (var transaction = await _connection!.BeginTransactionAsync())
        {
            Assert.True((await Outbox.EnqueueAsync(transaction, OrderPaid.Create("rolled back"), Application.Context)).IsAccepted);
            await transaction.RollbackAsync();
        }

        await using (var transaction = await _connection.BeginTransactionAsync())
        {
            Assert.True((await Outbox.ForTransaction(transaction).SendOrderPaidAsync(OrderPaid.Create("committed"), Application.Context)).IsAccepted);
            Assert.Equal(0L, await CountAsync());
            await transaction.CommitAsync();
        }

        await Application.WaitUntilAsync(() => _endpoint!.Events.ContainsKey("committed"));
        Assert.Single(_endpoint!.Events);
    }

    [StoreFact]
    public async Task A_repetition_is_a_duplicate_unless_the_transaction_is_rolled_back()
    {
        Assert.Equal(EnqueueStatus.Accepted, await SendAsync("order", commits: false));
        Assert.Equal(EnqueueStatus.Accepted, await SendAsync("order", commits: true));
        Assert.Equal(EnqueueStatus.Duplicate, await SendAsync("order", commits: true));
        Assert.Equal(EnqueueStatus.Duplicate, (await _host!.GetClient().SendOrderPaidAsync(OrderPaid.Create("order"), Application.Context)).Status);

        await Application.WaitUntilAsync(() => _endpoint!.Events.ContainsKey("order"));
        Assert.Single(_endpoint!.Events["order"]);
    }

    [StoreFact]
    public async Task Nothing_is_written_without_consent_or_into_an_ended_transaction()
    {
        await using var transaction = await _connection!.BeginTransactionAsync();

        var withheld = await Outbox.EnqueueAsync(transaction, OrderPaid.Create("a"), new MetaEventContext());
        var batch = await Outbox.ForTransaction(transaction).EnqueueBatchAsync([OrderPaid.Create("b"), null!], Application.Context);
        Assert.Throws<ArgumentException>(() => Outbox.ForTransaction(transaction).ForDataset("unknown"));
        await transaction.CommitAsync();

        Assert.Equal(EnqueueStatus.ConsentWithheld, withheld.Status);
        Assert.Equal([EnqueueStatus.Accepted, EnqueueStatus.Invalid], batch.Select(result => result.Status));
        Assert.Throws<ArgumentException>(() => Outbox.ForTransaction(transaction));
        await Application.WaitUntilAsync(() => _endpoint!.Events.ContainsKey("b"));
        Assert.Single(_endpoint!.Events);
    }

    [StoreFact]
    public async Task EF_Core_saves_events_with_the_entities()
    {
        using (var scope = _host!.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopContext>();
            Assert.True((await db.AddCapiEventAsync(OrderPaid.Create("not saved"), Application.Context)).IsAccepted);
        }

        using (var scope = _host.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopContext>();
            Assert.Equal(EnqueueStatus.ConsentWithheld, (await db.AddCapiEventAsync(OrderPaid.Create("withheld"), new())).Status);
            Assert.True((await db.GetCapiOutbox().SendOrderPaidAsync(OrderPaid.Create("saved"), Application.Context)).IsAccepted);
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await db.SaveChangesAsync());
            await transaction.CommitAsync();
        }

        await Application.WaitUntilAsync(() => _endpoint!.Events.ContainsKey("saved"));
        Assert.Single(_endpoint!.Events);
        await using var alone = new ShopContext(new DbContextOptionsBuilder<ShopContext>().UseNpgsql(_test.ConnectionString).Options, new("capi"));
        Assert.Contains("AddMetaCapi", Assert.Throws<InvalidOperationException>(alone.GetCapiOutbox).Message, StringComparison.Ordinal);
        Assert.Equal("Lead", new CapiOutboxEvent { Dataset = "a", EventName = "Lead", Payload = [1], SendDeadline = default }.ToString());
    }

    private async Task<EnqueueStatus> SendAsync(string id, bool commits)
    {
        await using var transaction = await _connection!.BeginTransactionAsync();
        var result = await Outbox.EnqueueAsync(transaction, OrderPaid.Create(id), Application.Context);
        await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());
        return result.Status;
    }

    // As others see it.
    private Task<object?> CountAsync() => PostgreSqlTestStore.ExecuteAsync($"SELECT count(*) FROM {_test.Schema}.events");
}
