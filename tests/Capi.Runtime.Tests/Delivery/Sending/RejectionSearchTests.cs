using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>Invalid events among valid ones, and reasons that concern all events.</summary>
public class RejectionSearchTests
{
    private const string Unknown = """{"error":{"code":4711}}""";
    private const string InvalidParameter = """{"error":{"code":100}}""";
    private const string EventTooOld = """{"error":{"code":100,"error_subcode":2804003}}""";

    public static TheoryData<int, int[], string, int> InvalidEvents
    {
        get
        {
            var data = new TheoryData<int, int[], string, int>
            {
                { 1_000, [0], InvalidParameter, 13 },
                { 1_000, [999], InvalidParameter, 13 },
                { 1_000, [500], InvalidParameter, 13 },
                { 1_000, [617], EventTooOld, 13 },
                { 1_000, [3], Unknown, 28 },
                { 1_000, [.. Enumerable.Range(0, 10).Select(i => i * 100)], InvalidParameter, 121 },
                { 1_000, [.. Enumerable.Range(0, 10).Select(i => (i * 100) + 99)], InvalidParameter, 121 },
                { 1_000, [.. Enumerable.Range(0, 10)], InvalidParameter, 121 },
                { 1_000, [.. Enumerable.Range(990, 10)], EventTooOld, 121 },
                { 2, [0], InvalidParameter, 5 },
                { 2, [0, 1], InvalidParameter, 5 },
                { 3, [0, 1, 2], InvalidParameter, 6 },
                { 6, [.. Enumerable.Range(0, 6)], EventTooOld, 30 },
            };
            var random = new Random(20261129);
            for (var i = 0; i < 5; i++)
                data.Add(1_000, [.. Enumerable.Range(0, 1_000).OrderBy(_ => random.Next()).Take(10)], InvalidParameter, 121);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(InvalidEvents))]
    public async Task The_valid_events_arrive_once_and_the_invalid_ones_are_dead_letters(int count, int[] invalid, string error, int maxRequests)
    {
        var rejectedIds = invalid.Select(GetId).ToHashSet();
        await using var graph = await FakeGraphServer.StartAsync(
            request => request.EventIds.Any(rejectedIds.Contains) ? new(400, error) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, count);
        await FlushAsync(host);

        var (requests, delivered) = await ReadAsync(graph, request => !request.EventIds.Any(rejectedIds.Contains));
        Assert.Equal(Enumerable.Range(0, count).Except(invalid).Select(GetId).Order(), delivered.Order());
        Assert.InRange(requests, 2, maxRequests);
        var letters = await host.GetDeadLettersAsync();
        Assert.Equal(invalid.Length, letters.Count);
        Assert.All(letters, letter => Assert.Equal((DeadLetterReason.Rejected, "Probe", 400), (letter.Reason, letter.EventName, letter.Status)));
    }

    [Theory]
    [InlineData(InvalidParameter)]
    [InlineData(Unknown)]
    public async Task A_reason_that_concerns_all_events_pauses_the_dataset_and_loses_none(string error)
    {
        var isRepaired = false;
        await using var graph = await FakeGraphServer.StartAsync(request => isRepaired ? FakeGraphServer.AcceptAll(request) : new(400, error));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 1_000);
        await host.Logs.WaitForAsync("Meta rejects every event alike");

        Assert.Empty(await host.GetDeadLettersAsync());
        Assert.Equal(1_000, await host.GetPendingCountAsync());
        Assert.InRange((await ReadAsync(graph, _ => false)).Requests, 1, 15);

        // A probe is a single event, which is not the same one each time. A changed token sends one at once.
        var probed = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            var next = host.Logs.WaitForNextAsync("Meta rejects every event alike");
            ChangeToken(host, $"token-{i}");
            probed.Add(Assert.Single((await graph.ReadRequestAsync()).EventIds));
            await next;
        }

        Assert.Equal(3, probed.Count);
        isRepaired = true;
        ChangeToken(host, "token-last");
        await FlushAsync(host);
        Assert.Equal(1_000, (await ReadAsync(graph, _ => true)).Accepted.Distinct().Count());
    }

    [Fact]
    public async Task Single_events_rejected_alike_in_a_row_pause_the_dataset()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(400, InvalidParameter));
        await using var host = await StartAsync(graph, new FakeTimeProvider(), options => options.MaxBatchEvents = 1);

        for (var i = 0; i < 10; i++)
            Assert.True((await host.SendAsync(GetId(i))).IsAccepted);
        await host.Logs.WaitForAsync("Meta rejects every event alike");

        Assert.InRange((await host.GetDeadLettersAsync()).Count, 0, 3);
        Assert.InRange(await host.GetPendingCountAsync(), 7, 10);
    }

    [Fact]
    public async Task Single_events_with_an_error_of_their_own_do_not_pause_the_dataset()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(400, EventTooOld));
        await using var host = await StartAsync(graph, configure: options => options.MaxBatchEvents = 1);

        await SendAsync(host, 10);

        await FlushAsync(host);
        Assert.Equal(10, (await host.GetDeadLettersAsync()).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(617)]
    [InlineData(999)]
    public async Task An_event_that_Meta_names_costs_two_requests(int invalid)
    {
        await using var graph = await FakeGraphServer.StartAsync(request => request.EventIds.Contains(GetId(invalid)) ? Blame(request, invalid) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 1_000);

        await FlushAsync(host);
        Assert.Equal(2, (await ReadAsync(graph, _ => true)).Requests);
        Assert.Equal("em", Assert.Single(await host.GetDeadLettersAsync()).Key);
    }

    [Fact]
    public async Task Several_events_that_Meta_names_one_after_the_other_are_found()
    {
        int[] invalid = [7, 300, 301, 800, 999];
        await using var graph = await FakeGraphServer.StartAsync(request =>
            invalid.FirstOrDefault(index => request.EventIds.Contains(GetId(index)), -1) is var first && first >= 0 ? Blame(request, first) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 1_000);

        await FlushAsync(host);
        Assert.InRange((await ReadAsync(graph, _ => true)).Requests, 6, 8);
        Assert.Equal(5, (await host.GetDeadLettersAsync()).Count);
    }

    [Fact]
    public async Task A_name_that_is_wrong_loses_no_event()
    {
        // Meta always names the first event, but the invalid one is another.
        await using var graph = await FakeGraphServer.StartAsync(request => request.EventIds.Contains(GetId(80)) ? Blame(request, 0, 0) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 100);
        await FlushAsync(host);

        Assert.Single(await host.GetDeadLettersAsync());
        var (_, delivered) = await ReadAsync(graph, request => !request.EventIds.Contains(GetId(80)));
        Assert.Equal(Enumerable.Range(0, 100).Except([80]).Select(GetId).Order(), delivered.Order());
    }

    [Fact]
    public async Task An_event_that_a_firewall_refuses_does_not_block_the_others()
    {
        await using var graph = await FakeGraphServer.StartAsync(request => request.EventIds.Contains(GetId(617)) ? FakeGraphResponse.Html(403) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 3_000);

        await FlushAsync(host);
        var (_, delivered) = await ReadAsync(graph, request => !request.EventIds.Contains(GetId(617)));
        Assert.Equal(2_999, delivered.Distinct().Count());
        var letter = Assert.Single(await host.GetDeadLettersAsync());
        Assert.Equal((DeadLetterReason.Refused, 403), (letter.Reason, letter.Status));
    }

    [Fact]
    public async Task With_more_invalid_events_than_the_budget_finds_the_rest_is_sent_in_chunks_of_50()
    {
        var invalid = Enumerable.Range(0, 50).Select(i => GetId(i * 20)).ToHashSet();
        await using var graph = await FakeGraphServer.StartAsync(request => request.EventIds.Any(invalid.Contains) ? new(400, EventTooOld) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 1_000);
        await FlushAsync(host);

        var (requests, delivered) = await ReadAsync(graph, request => !request.EventIds.Any(invalid.Contains));
        Assert.InRange(requests, 100, 200);
        var letters = await host.GetDeadLettersAsync();
        Assert.Equal(1_000, delivered.Distinct().Count() + letters.Count);
        Assert.Contains(letters, letter => letter.Reason == DeadLetterReason.RejectedWithBatch);
    }

    [Fact]
    public async Task A_proxy_that_refuses_everything_pauses_the_dataset_and_loses_nothing()
    {
        var isRepaired = false;
        await using var graph = await FakeGraphServer.StartAsync(request => isRepaired ? FakeGraphServer.AcceptAll(request) : FakeGraphResponse.Html(403));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 1_000);
        await host.Logs.WaitForAsync("Meta rejects every event alike");
        Assert.Empty(await host.GetDeadLettersAsync());
        isRepaired = true;
        ChangeToken(host, "token-2");

        await FlushAsync(host);
        Assert.Empty(await host.GetDeadLettersAsync());
    }

    [Fact]
    public async Task Batches_that_are_too_large_and_have_an_invalid_event_arrive_without_it()
    {
        await using var graph = await FakeGraphServer.StartAsync(request =>
            request.EventIds.Count > 300 ? new(413, "") : request.EventIds.Contains(GetId(617)) ? new(400, InvalidParameter) : FakeGraphServer.AcceptAll(request));
        await using var host = await StartAsync(graph);

        await SendAsync(host, 1_000);
        await FlushAsync(host);

        Assert.Single(await host.GetDeadLettersAsync());
        var (_, delivered) = await ReadAsync(graph, request => request.EventIds.Count <= 300 && !request.EventIds.Contains(GetId(617)));
        Assert.Equal(Enumerable.Range(0, 1_000).Except([617]).Select(GetId).Order(), delivered.Order());
    }

    [Fact]
    public async Task A_stop_during_a_search_counts_each_event_once()
    {
        var never = new TaskCompletionSource<FakeGraphResponse>();
        using var metrics = new DatasetMetricsRecorder("searching-shop");
        var requests = 0;
        await using var graph = await FakeGraphServer.StartAsync(_ => Interlocked.Increment(ref requests) < 6 ? Task.FromResult<FakeGraphResponse>(new(400, InvalidParameter)) : never.Task);
        await using var host = await ClientHost.StartAsync(graph.Address, options => options.Linger = TimeSpan.FromSeconds(1), alias: "searching-shop");
        await SendAsync(host, 1_000);
        for (var i = 0; i < 6; i++)
            await graph.ReadRequestAsync();

        await host.StopAsync();

        Assert.Contains("1000 events were lost", host.Logs.GetText(), StringComparison.Ordinal);
        Assert.Equal(1_000, metrics.GetFailedEvents("shutdown"));
        Assert.Equal(metrics.GetEnqueuedEvents("accepted"), metrics.FinishedEvents);
        Assert.Equal(0, metrics.ReadQueueBytes());
        never.SetResult(FakeGraphResponse.Accepted(1));
    }

    [Fact]
    public async Task A_stop_while_every_event_is_rejected_is_not_delayed()
    {
        await using var graph = await FakeGraphServer.StartAsync(_ => new(400, InvalidParameter));
        await using var host = await StartAsync(graph, configure: options => options.ShutdownTimeout = TimeSpan.FromMinutes(5));
        await SendAsync(host, 1_000);
        await host.Logs.WaitForAsync("Meta rejects every event alike");

        await host.StopAsync();

        Assert.Contains("1000 events were lost", host.Logs.GetText(), StringComparison.Ordinal);
    }

    private static string GetId(int number) => $"order-{number}";

    private static FakeGraphResponse Blame(ReceivedRequest request, int invalid, int? index = null)
    {
        var blamed = index ?? request.EventIds.ToList().IndexOf(GetId(invalid));
        return new(400, "{\"error\":{\"code\":100,\"error_data\":{\"blame_field_specs\":[[\"data[" + blamed + "][user_data][em]\"]]}}}");
    }

    private static Task<ClientHost> StartAsync(FakeGraphServer graph, TimeProvider? clock = null, Action<MetaCapiOptions>? configure = null) => ClientHost.StartAsync(
        graph.Address,
        options =>
        {
            (options.Linger, options.MaxBatchBytes) = (TimeSpan.FromSeconds(1), 4 * 1024 * 1024);
            configure?.Invoke(options);
        },
        clock);

    private static async Task SendAsync(ClientHost host, int count)
    {
        var now = DateTimeOffset.UtcNow;
        var results = await host.Client.EnqueueBatchAsync([.. Enumerable.Range(0, count).Select(i => new TestEvent(GetId(i), now))], TestEvent.Context);
        Assert.All(results, result => Assert.True(result.IsAccepted));
    }

    private static async Task FlushAsync(ClientHost host) => Assert.Equal(0, (await host.Client.FlushAsync().WithTimeout()).Pending);

    private static async Task<(int Requests, List<string> Accepted)> ReadAsync(FakeGraphServer graph, Func<ReceivedRequest, bool> isAccepted)
    {
        var (requests, accepted) = (0, new List<string>());
        for (; graph.HasUnreadRequest; requests++)
        {
            var request = await graph.ReadRequestAsync();
            if (isAccepted(request))
                accepted.AddRange(request.EventIds);
        }

        return (requests, accepted);
    }

    private static void ChangeToken(ClientHost host, string token) =>
        Assert.True(host.Services.GetRequiredService<Capi.Delivery.DatasetSenderRegistry>().Default.TryChangeAccessToken(token));
}
