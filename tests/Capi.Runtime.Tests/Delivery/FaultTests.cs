namespace Capi.Tests.Delivery;

public class FaultTests
{
    private const string Took = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 21\r\nConnection: close\r\n\r\n{\"events_received\":1}";

    public static TheoryData<int, string> PassingAnswers => new()
    {
        { 503, "" },
        { 500, """{"error":{"code":2}}""" },
        { 400, """{"error":{"code":1,"is_transient":true}}""" },
        { 408, "{}" },
        { 404, "<html>a proxy's page</html>" },
        { 200, "<html>a proxy's page</html>" },
        { 200, """{"events_recei""" },
        { 200, "" },
        { 200, "[]" },
        { 200, "null" },
        { 200, """{"events_received":"1"}""" },
        { 200, """{"events_received":-1}""" },
        { 200, """{"events_received":1} and more""" },
        { 204, "" },
    };

    [Theory]
    [MemberData(nameof(PassingAnswers))]
    public async Task The_same_event_is_sent_again_after(int status, string body)
    {
        await using var graph = await FakeGraph.StartAsync(_ => new(status, status == 204 ? "" : body), FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("order-1");
        var flushed = await shop.Client.FlushAsync().Soon();

        var (first, second) = (await graph.NextAsync(), await graph.NextAsync());
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(0, flushed.Failed);
        Assert.Equal(0, flushed.Pending);
    }

    [Fact]
    public async Task A_throttled_dataset_waits_as_long_as_it_is_told()
    {
        var clock = new ManualTimeProvider();
        var wait = TimeSpan.FromSeconds(77);
        await using var graph = await FakeGraph.StartAsync(_ => new(429, "", RetryAfter: "77"), FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, time: clock);

        await shop.SendAsync("order-1");
        await graph.NextAsync();
        await clock.WhenArmed(wait).Soon();
        clock.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(graph.HasAnother);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(["order-1"], (await graph.NextAsync()).EventIds);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        using var graph = RawEndpoint.Start(RawEndpoint.Reset, RawEndpoint.Answer(Took));
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("order-1");

        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);
        Assert.Contains("ConnectionLost", shop.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_cut_in_the_middle_is_no_success()
    {
        using var graph = RawEndpoint.Start(RawEndpoint.Answer(Took[..^3]), RawEndpoint.Answer(Took));
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("order-1");

        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Failed);
        Assert.Contains("Ambiguous", shop.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_answer_is_read_no_further_than_64_kibibytes()
    {
        var endless = new TaskCompletionSource();
        using var graph = RawEndpoint.Start(
            async socket =>
            {
                await RawEndpoint.ReadRequestAsync(socket);
                await socket.SendAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
                var chunk = "10000\r\n"u8.ToArray().Concat(new byte[0x10000].Select(_ => (byte)' ')).Concat("\r\n"u8.ToArray()).ToArray();
                try
                {
                    while (true)
                        await socket.SendAsync(chunk);
                }
                finally
                {
                    endless.SetResult();
                }
            },
            RawEndpoint.Answer(Took));
        await using var shop = await Shop.OpenAsync(graph.Address);

        await shop.SendAsync("order-1");

        await endless.Task.Soon();
        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Pending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"events_r")]
    public async Task A_silent_endpoint_is_left_when_the_time_is_up(string beginning)
    {
        var clock = new ManualTimeProvider();
        var timeout = TimeSpan.FromSeconds(7);
        var asked = new TaskCompletionSource();
        using var graph = RawEndpoint.Start(
            async socket =>
            {
                await RawEndpoint.ReadRequestAsync(socket);
                await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(beginning));
                asked.SetResult();
                await socket.ReceiveAsync(new byte[1]);
            },
            RawEndpoint.Answer(Took));
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.RequestTimeout = timeout, clock);

        await shop.SendAsync("order-1");
        await clock.WhenArmed(timeout).Soon();
        await asked.Task.Soon();
        clock.Advance(timeout);
        await shop.Logs.When("Timeout");

        // The retry delay is at most one millisecond on this clock.
        var flushed = shop.Client.FlushAsync();
        while (!flushed.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, (await flushed).Pending);
    }

    [Fact]
    public async Task A_dead_endpoint_throws_nothing_and_the_events_are_kept()
    {
        Uri dead;
        using (var once = RawEndpoint.Start(RawEndpoint.Reset))
            dead = once.Address;
        await using var shop = await Shop.OpenAsync(dead);

        for (var i = 0; i < 10; i++)
            Assert.True((await shop.SendAsync($"order-{i}")).IsAccepted);
        await shop.Logs.When("NotConnected");

        Assert.Equal(10, await shop.PendingAsync());
    }

    [Fact]
    public async Task A_rejected_request_ends_its_events_once_and_the_next_ones_are_delivered()
    {
        using var endings = new Endings("rejected-shop");
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 100, 2804050), FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, alias: "rejected-shop");

        await shop.SendAsync("bad");
        var first = await shop.Client.FlushAsync().Soon();
        await shop.SendAsync("good");
        var second = await shop.Client.FlushAsync().Soon();

        Assert.Equal((1, 1, 0L), ((int)first.Failed + (int)second.Failed, (int)first.Delivered + (int)second.Delivered, second.Pending));
        Assert.Equal(1, endings["event.finished rejected"]);
        Assert.Equal(1, endings["event.finished ok"]);
        Assert.Equal(2, endings["event.enqueued accepted"]);
        Assert.Equal(["bad"], (await graph.NextAsync()).EventIds);
        Assert.Equal(["good"], (await graph.NextAsync()).EventIds);
        Assert.False(graph.HasAnother);
    }

    [Theory]
    [InlineData(400, 190, 463)]
    [InlineData(401, 190, null)]
    [InlineData(400, 100, 33)]
    [InlineData(403, 200, null)]
    public async Task A_bad_token_or_dataset_kills_no_event_and_is_probed_rarely(int status, int code, int? subcode)
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(status, code, subcode), FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, time: clock);

        await shop.SendAsync("order-1");
        await graph.NextAsync();
        await clock.WhenArmed(TimeSpan.FromMinutes(5)).Soon();
        Assert.Equal(1, await shop.PendingAsync());
        Assert.False(graph.HasAnother);
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["order-1"], (await graph.NextAsync()).EventIds);
        Assert.Equal(0, (await shop.Client.FlushAsync().Soon()).Failed);
    }

    [Fact]
    public async Task Fewer_events_received_than_sent_are_counted_as_a_shortfall()
    {
        var clock = new ManualTimeProvider();
        using var endings = new Endings("short-shop");
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Took(2));
        await using var shop = await Shop.OpenAsync(
            graph.Address, options => (options.Linger, options.MaxBatchEvents) = (TimeSpan.FromSeconds(1), 3), clock, alias: "short-shop");

        for (var i = 0; i < 3; i++)
            await shop.SendAsync($"order-{i}");
        await shop.Logs.When("of 3 events Meta took 2");

        Assert.Equal(2, endings["event.finished ok"]);
        Assert.Equal(1, endings["event.finished shortfall"]);
        Assert.Equal(0, await shop.PendingAsync());
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_sent_in_halves()
    {
        var clock = new ManualTimeProvider();
        await using var graph = await FakeGraph.StartAsync(
            request => request.EventIds.Count > 1 ? new(413, "") : request.EventIds[0] == "order-2" ? new(413, "") : FakeGraph.TakeAll(request));
        await using var shop = await Shop.OpenAsync(graph.Address, options => (options.Linger, options.MaxBatchEvents) = (TimeSpan.FromSeconds(1), 3), clock);
        using var endings = new Endings("default");

        var before = await shop.Client.FlushAsync().Soon();
        for (var i = 0; i < 3; i++)
            await shop.SendAsync($"order-{i}");
        var flushed = await shop.Client.FlushAsync().Soon();
        await shop.Logs.When("rejected a request of 1 events");

        List<int> sizes = [];
        while (sizes.Sum() < 3 + 2 + 3)
            sizes.Add((await graph.NextAsync()).EventIds.Count);
        Assert.Equal([3, 2, 1, 1, 1], sizes);
        Assert.Equal((0, 0), (before.Pending, flushed.Pending));
    }

    [Fact]
    public async Task An_event_that_waited_seven_days_expires_and_is_not_sent_again()
    {
        var clock = new ManualTimeProvider();
        using var endings = new Endings("old-shop");
        await using var graph = await FakeGraph.StartAsync(_ => GraphReply.Error(400, 190), FakeGraph.TakeAll);
        await using var shop = await Shop.OpenAsync(graph.Address, options => options.HoldDelay = TimeSpan.FromHours(23), clock, alias: "old-shop");

        await shop.SendAsync("order-1");
        await clock.WhenArmed(TimeSpan.FromHours(23)).Soon();
        clock.Advance(TimeSpan.FromDays(8));
        await shop.Logs.When("grew too old for Meta");

        Assert.Equal(1, endings["event.finished expired"]);
        Assert.Equal(0, await shop.PendingAsync());
        await graph.NextAsync();
        Assert.False(graph.HasAnother);
    }
}
