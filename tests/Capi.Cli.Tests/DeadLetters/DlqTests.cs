using System.Text;
using System.Text.Json;
using Capi.Cli.Tests.Testing;
using Capi.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.Cli.Tests.DeadLetters;

public sealed class DlqTests : IDisposable
{
    private const string Canary = "canary-41f7";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("capi-dlq-");

    private string Store => _directory.FullName;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task List_prints_the_dead_letters_of_stopped_processes_without_personal_data()
    {
        await GiveUpAsync("shop", 2);
        await GiveUpAsync("other", 1);

        var all = await CapiInProcess.RunAsync("dlq", "list", "--store", Store);
        var shop = await CapiInProcess.RunAsync("dlq", "list", "--store", Store, "--dataset", "SHOP", "--json");

        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Assert.Equal(4, all.Lines.Length);
        Assert.Contains("Purchase  Rejected  3         400     100   2804003  em   TRACE", all.Lines[1], StringComparison.Ordinal);
        Assert.Equal(2, shop.Lines.Length);
        Assert.Equal("shop", JsonElement.Parse(shop.Lines[0]).GetProperty("dataset").GetString());
        Assert.DoesNotContain(Canary, all.Output + shop.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_prints_the_cause_and_the_keys_but_no_value()
    {
        await GiveUpAsync("shop", 1);
        var id = Assert.Single(await ReadIdsAsync());

        var result = await CapiInProcess.RunAsync("dlq", "show", $"{id}", "--store", Store);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("user_data   em client_ip_address", result.Output, StringComparison.Ordinal);
        Assert.Contains("custom_data value", result.Output, StringComparison.Ordinal);
        Assert.Contains("reason      Rejected", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.9", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_and_drop_change_the_given_ones_and_keep_the_others()
    {
        await GiveUpAsync("shop", 4);
        var ids = await ReadIdsAsync();

        var retried = await CapiInProcess.RunAsync("dlq", "retry", $"{ids[0]}", $"{ids[1]}", "--store", Store);
        var dropped = await CapiInProcess.RunAsync("dlq", "drop", $"{ids[2]}", "--store", Store);

        Assert.Equal((0, "2 events queued again.\n"), (retried.ExitCode, retried.Output));
        Assert.Equal((0, "1 event deleted.\n"), (dropped.ExitCode, dropped.Output));
        Assert.Equal([ids[3]], await ReadIdsAsync());

        await using var services = new ServiceCollection().UseSqlite(Store).BuildServiceProvider();
        var claimed = new List<ClaimedEvent>();
        await services.GetRequiredService<IEventStore>().ClaimAsync("shop", new(10, int.MaxValue, TimeSpan.Zero), claimed, CancellationToken.None);
        Assert.Equal(2, claimed.Count);
    }

    [Fact]
    public async Task The_dead_letters_of_a_running_process_are_handed_over_and_come_back()
    {
        await using var services = new ServiceCollection().UseSqlite(Store).BuildServiceProvider();
        var store = services.GetRequiredService<IEventStore>();
        await GiveUpAsync(store, "shop", 2);
        var before = await ReadIdsAsync(store);

        var ids = await ReadIdsAsync();
        var retried = await CapiInProcess.RunAsync("dlq", "redrive", $"{ids[0]}", "--store", Store);

        Assert.Equal(before, ids);
        Assert.Equal((0, "1 event queued again.\n", ""), (retried.ExitCode, retried.Output, retried.Error));
        Assert.Empty(await ReadIdsAsync(store));
        Assert.Equal([ids[1]], await ReadIdsAsync());
        Assert.Equal(0, (await CapiInProcess.RunAsync("dlq", "drop", "--all", "--store", Store)).ExitCode);
        Assert.Empty(await ReadIdsAsync());
    }

    [Fact]
    public async Task An_unknown_ID_is_exit_code_1()
    {
        await GiveUpAsync("shop", 1);

        Assert.Equal((1, "There is no dead letter with this ID.\n"), await RunAsync("dlq", "show", "5", "--store", Store));
        Assert.Equal((1, "1 ID is no dead letter, or the store is full.\n"), await RunAsync("dlq", "drop", "5", "--store", Store));
        Assert.Single(await ReadIdsAsync());
    }

    [Fact]
    public async Task A_path_without_a_store_is_refused_and_nothing_is_created()
    {
        var (exitCode, error) = await RunAsync("dlq", "list", "--store", Store);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("There is no SQLite store at this path.", error, StringComparison.Ordinal);
        Assert.Empty(_directory.GetFileSystemInfos());
        Assert.Equal(2, (await RunAsync("dlq", "list", "--store", Path.Combine(Store, "missing"))).ExitCode);
    }

    [Fact]
    public async Task A_store_without_dead_letters_says_so()
    {
        await GiveUpAsync("shop", 0);

        Assert.Equal("There are no dead letters.\n", (await CapiInProcess.RunAsync("dlq", "list", "--store", Store)).Output);
    }

    [Theory]
    [InlineData("dlq")]
    [InlineData("dlq", "list")]
    [InlineData("dlq", "retry", "--store", "x")]
    [InlineData("dlq", "drop", "5", "--all", "--store", "x")]
    [InlineData("dlq", "show", "person@example.org", "--store", "x")]
    [InlineData("dlq", "other")]
    public async Task A_wrong_command_line_is_a_usage_error_without_its_arguments(params string[] args)
    {
        var (exitCode, error) = await RunAsync(args);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("capi dlq expects list, show, retry or drop", error, StringComparison.Ordinal);
        Assert.DoesNotContain("person", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(params string[] args)
    {
        var result = await CapiInProcess.RunAsync(args);
        return (result.ExitCode, result.Error);
    }

    private static async Task<List<long>> ReadIdsAsync(IEventStore store)
    {
        var ids = new List<long>();
        await foreach (var letter in store.DeadLetters.ReadAsync())
            ids.Add(letter.Id);
        return ids;
    }

    private static async Task GiveUpAsync(IEventStore store, string dataset, int count)
    {
        var events = Enumerable.Range(0, count).Select(number => new StoredEvent(dataset, Encoding.UTF8.GetBytes(
            $$$"""{"event_name":"Purchase","event_id":"{{{Canary}}}-{{{number}}}","event_time":1795953600,"user_data":{"em":"{{{Canary}}}","client_ip_address":"203.0.113.9"},"custom_data":{"value":4}}"""),
            DateTimeOffset.UtcNow.AddDays(7))).ToArray();
        await store.AppendAsync(events, new AppendStatus[count], CancellationToken.None);
        var claimed = new List<ClaimedEvent>();
        await store.ClaimAsync(dataset, new(1_000, int.MaxValue, TimeSpan.Zero), claimed, CancellationToken.None);
        await store.DeadLetterAsync(
            dataset, [.. claimed.Select(one => one with { Attempts = 3 })], new(DeadLetterReason.Rejected) { Status = 400, Code = 100, Subcode = 2804003, TraceId = "TRACE", Key = "em" }, CancellationToken.None);
    }

    private async Task GiveUpAsync(string dataset, int count)
    {
        await using var services = new ServiceCollection().UseSqlite(Store).BuildServiceProvider();
        await GiveUpAsync(services.GetRequiredService<IEventStore>(), dataset, count);
    }

    private async Task<List<long>> ReadIdsAsync()
    {
        var result = await CapiInProcess.RunAsync("dlq", "list", "--store", Store, "--json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("id").GetInt64())];
    }
}
