using Capi.EventsManager;
using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Delivery.Sending;

/// <summary>Every row of the table of answers in docs/delivery.md, written as faults of the local Events Manager: what a user's test can do.</summary>
public class FaultScriptTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(7);

    public static TheoryData<EventsManagerFault> SentAgain => Create(
        new() { StatusCode = 200 },
        new() { StatusCode = 204 },
        new() { Body = "<html>a proxy's page</html>" },
        new() { Body = "{\"events_recei" },
        new() { CutsBody = true },
        new() { ClosesConnection = true },
        new() { StatusCode = 408 },
        new() { StatusCode = 425 },
        new() { StatusCode = 500 },
        new() { StatusCode = 503, Body = "<html>unavailable</html>" },
        new() { Code = 1 },
        new() { Code = 2 },
        new() { Code = 5000 },
        new() { Code = 21009 },
        new() { Code = -1 },
        new() { Code = 987654, IsTransient = true },
        new() { Code = 987654 });

    public static TheoryData<EventsManagerFault> Throttled => Create(
        [.. ((int[])[4, 17, 32, 341, 613, 80000, 80004, 80014]).Select(code => new EventsManagerFault { Code = code, RetryAfter = Wait }), new() { StatusCode = 429, RetryAfter = Wait }, new() { Code = 80004, RegainAccess = Wait }]);

    public static TheoryData<EventsManagerFault> Held => Create(
        [
            .. ((int[])[102, 104, 190, 3, 10, 200, 299, 2635, 2655]).Select(code => new EventsManagerFault { Code = code }),
            new() { Code = 190, Subcode = 460 },
            new() { Code = 100, Subcode = 33 },
            new() { StatusCode = 401 },
            new() { StatusCode = 403, Code = 987654 },
            new() { StatusCode = 407 },
            new() { StatusCode = 302 },
        ]);

    public static TheoryData<EventsManagerFault, DeadLetterReason> DeadLetters => new()
    {
        { new() { StatusCode = 400 }, DeadLetterReason.Refused },
        { new() { StatusCode = 403, Body = "<html>blocked</html>" }, DeadLetterReason.Refused },
        { new() { StatusCode = 404 }, DeadLetterReason.Refused },
        { new() { StatusCode = 418 }, DeadLetterReason.Refused },
        { new() { StatusCode = 413 }, DeadLetterReason.TooLarge },
        { new() { Code = 100 }, DeadLetterReason.Rejected },
        { new() { Code = 105 }, DeadLetterReason.Rejected },
        { new() { Code = 506 }, DeadLetterReason.Rejected },
        { new() { Code = 100, StatusCode = 200 }, DeadLetterReason.Rejected },
        { new() { Code = 987654 }, DeadLetterReason.Rejected },
        { new() { Code = 987654, StatusCode = 200 }, DeadLetterReason.Rejected },
    };

    [Theory]
    [MemberData(nameof(SentAgain))]
    public async Task An_answer_without_a_proof_and_a_transient_one_are_sent_again(EventsManagerFault fault)
    {
        await using var server = await EventsManagerServer.StartAsync();
        await using var host = await ClientHost.StartAsync(server.Address);
        server.Faults.Add(fault with { Count = 1 });

        await host.SendAsync("order-1");
        var flushed = await host.Client.FlushAsync().WithTimeout();

        Assert.Equal((0, 0), (flushed.Failed, flushed.Pending));
        Assert.Equal("order-1", Assert.Single(server.Events).EventId);
        Assert.Equal(2, server.Requests.Count);
        Assert.Empty(await host.GetDeadLettersAsync());
    }

    [Fact]
    public async Task A_timeout_is_sent_again()
    {
        var clock = new TimerTrackingTimeProvider();
        await using var server = await EventsManagerServer.StartAsync(new() { TimeProvider = clock });
        await using var host = await ClientHost.StartAsync(server.Address, options => options.RequestTimeout = TimeSpan.FromMinutes(5), clock);
        server.Faults.Add(new() { Delay = TimeSpan.FromMinutes(10), Code = 2, Count = 1 });

        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(10)).WithTimeout();
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.True((await server.WaitForEventAsync(new() { EventId = "order-1", Timeout = TimeSpan.FromMinutes(5) }).WithTimeout()).IsMet);
    }

    [Fact]
    public async Task Fewer_events_than_sent_are_a_shortfall_and_not_sent_again()
    {
        await using var server = await EventsManagerServer.StartAsync();
        await using var host = await ClientHost.StartAsync(server.Address);
        server.Faults.Add(new() { EventsReceived = 0 });

        await host.SendAsync("order-1");
        var flushed = await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(0, flushed.Pending);
        Assert.Single(server.Requests);
        Assert.Empty(await host.GetDeadLettersAsync());
    }

    [Theory]
    [MemberData(nameof(Throttled))]
    public async Task A_throttled_dataset_waits_as_long_as_the_headers_say(EventsManagerFault fault) => await AssertWaitAsync(fault, Wait);

    [Theory]
    [MemberData(nameof(Held))]
    public async Task A_refused_token_or_dataset_waits(EventsManagerFault fault) => await AssertWaitAsync(fault, Wait);

    [Fact]
    public async Task A_blocked_application_waits_an_hour() => await AssertWaitAsync(new() { Code = 368 }, TimeSpan.FromHours(1));

    [Theory]
    [MemberData(nameof(DeadLetters))]
    public async Task An_invalid_event_becomes_a_dead_letter(EventsManagerFault fault, DeadLetterReason reason)
    {
        await using var server = await EventsManagerServer.StartAsync();
        await using var host = await ClientHost.StartAsync(server.Address);
        server.Faults.Add(fault);

        await host.SendAsync("order-1");
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(reason, Assert.Single(await host.GetDeadLettersAsync()).Reason);
        Assert.Empty(server.Events);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_sent_in_halves()
    {
        // The clock stands still, so the events wait for the flush and are one request.
        var clock = new TimerTrackingTimeProvider();
        await using var server = await EventsManagerServer.StartAsync(new() { TimeProvider = clock });
        await using var host = await ClientHost.StartAsync(server.Address, options => options.Linger = TimeSpan.FromSeconds(1), clock);
        server.Faults.Add(new() { StatusCode = 413, Count = 1 });

        await host.SendAsync("order-1");
        await host.SendAsync("order-2");
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(["order-1", "order-2"], server.Events.Select(one => one.EventId).Order(StringComparer.Ordinal));
        Assert.Equal([1, 1], server.Requests.Where(request => request.IsAccepted).Select(request => request.EventsReceived));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 13)]
    public async Task An_invalid_event_is_found_among_others(bool isNamed, int maxRequests)
    {
        // The clock stands still, so the events wait for the flush and are one request.
        var clock = new TimerTrackingTimeProvider();
        await using var server = await EventsManagerServer.StartAsync(new() { TimeProvider = clock });
        await using var host = await ClientHost.StartAsync(server.Address, options => options.Linger = TimeSpan.FromSeconds(1), clock);
        server.Faults.Add(new() { Code = 100, Subcode = 2804003, EventId = "bad", BlamesEvent = isNamed });

        await host.SendAsync("good-1");
        await host.SendAsync("bad");
        await host.SendAsync("good-2");
        await host.Client.FlushAsync().WithTimeout();

        Assert.Equal(["good-1", "good-2"], server.Events.Select(one => one.EventId).Order(StringComparer.Ordinal));
        Assert.Equal(DeadLetterReason.Rejected, Assert.Single(await host.GetDeadLettersAsync()).Reason);
        Assert.InRange(server.Requests.Count, 2, maxRequests);
    }

    private static async Task AssertWaitAsync(EventsManagerFault fault, TimeSpan wait)
    {
        var clock = new TimerTrackingTimeProvider();
        await using var server = await EventsManagerServer.StartAsync(new() { TimeProvider = clock });
        await using var host = await ClientHost.StartAsync(server.Address, options => options.HoldDelay = Wait, clock);
        server.Faults.Add(fault with { Count = 1 });

        await host.SendAsync("order-1");
        await clock.WaitForTimerAsync(wait).WithTimeout();
        Assert.Empty(server.Events);
        clock.Advance(wait);

        Assert.True((await server.WaitForEventAsync(new() { EventId = "order-1", Timeout = TimeSpan.FromMinutes(5) }).WithTimeout()).IsMet);
        Assert.Empty(await host.GetDeadLettersAsync());
    }

    private static TheoryData<EventsManagerFault> Create(params EventsManagerFault[] faults) => [.. faults];
}
