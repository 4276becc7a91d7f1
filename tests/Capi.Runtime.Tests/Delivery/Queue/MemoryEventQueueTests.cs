using System.Text;
using Capi.Delivery.Queue;
using Capi.Payload;
using Capi.Runtime.Tests.Testing;
using Capi.Storage;

namespace Capi.Runtime.Tests.Delivery.Queue;

public class MemoryEventQueueTests
{
    private const int Capacity = 4 * 1024 * 1024;

    private static readonly ClaimLimits All = new(int.MaxValue, int.MaxValue, default);

    private readonly MemoryEventQueue _queue = new(Capacity, TimeProvider.System);

    [Fact]
    public void Events_of_any_size_are_claimed_in_order_with_their_bytes()
    {
        var random = new Random(20261129);
        var expected = new Queue<string>();
        var appended = 0;
        for (var round = 0; round < 200; round++)
        {
            for (var i = random.Next(12); i > 0; i--)
            {
                // Some need a block of their own.
                var text = $"{appended++}:" + new string((char)('a' + random.Next(26)), random.Next(20) == 0 ? random.Next(300_000) : random.Next(3_000));
                if (Append(text) == AppendStatus.Stored)
                    expected.Enqueue(text);
            }

            var claimed = Claim(new(random.Next(1, 10), random.Next(1_000, 100_000), default));
            Assert.All(claimed, next => Assert.Equal(expected.Dequeue(), Encoding.UTF8.GetString(next.Json.Span)));
            End(claimed, random);
        }

        var rest = Claim(All);
        Assert.Equal(expected, rest.Select(next => Encoding.UTF8.GetString(next.Json.Span)));
        _queue.End(rest);
        Assert.Equal(0, _queue.Budget.Used);
        Assert.Empty(Claim(All));
    }

    // Three events fill a block; the limit of a claim falls on its end.
    [Fact]
    public void A_block_that_is_filled_again_comes_after_the_blocks_before_it()
    {
        foreach (var letter in "abcd")
            Append(new string(letter, 80_000));
        _queue.End(Claim(new(3, int.MaxValue, default)));
        foreach (var letter in "efg")
            Append(new string(letter, 80_000));

        Assert.Equal("defg", string.Concat(Claim(All).Select(next => (char)next.Json.Span[0])));
    }

    [Fact]
    public void The_bytes_of_ended_events_are_cleared_and_those_of_claimed_ones_stay()
    {
        Append("first");
        Append("second");
        var (first, second) = (Claim(new(1, int.MaxValue, default)), Claim(All));
        var memory = first[0].Json;

        _queue.End(first);
        Append("third");

        Assert.All(memory.ToArray(), unit => Assert.Equal(0, unit));
        Assert.Equal("second", Encoding.UTF8.GetString(second[0].Json.Span));
    }

    [Fact]
    public void Returned_events_come_before_the_waiting_ones()
    {
        Append("first");
        Append("second");
        var first = Claim(new(1, int.MaxValue, default));

        Assert.True(_queue.TryReturn(first));

        Assert.Equal(["first", "second"], Claim(All).Select(next => Encoding.UTF8.GetString(next.Json.Span)));
    }

    [Fact]
    public async Task A_wait_for_a_batch_ends_with_as_many_events_or_bytes_and_not_before()
    {
        var byCount = _queue.WaitAsync(new(3, int.MaxValue, default));
        Append("a");
        Append("b");
        Assert.False(byCount.IsCompleted);
        Append("c");
        Assert.True(await byCount.WithTimeout());

        Claim(All);
        var byBytes = _queue.WaitAsync(new(100, 50, default));
        Append(new string('x', 48));
        Assert.False(byBytes.IsCompleted);
        Append("y");
        Assert.True(await byBytes.WithTimeout());
    }

    [Fact]
    public async Task Closing_ends_a_wait_and_tells_whether_events_are_left()
    {
        var wait = _queue.WaitAsync(new(10, int.MaxValue, default));
        Append("a");
        _queue.Close();

        Assert.True(await wait.WithTimeout());
        Assert.Equal(AppendStatus.Closed, Append("b"));
        Assert.Single(Claim(All));
        Assert.False(await _queue.WaitAsync(new(1, int.MaxValue, default)).WithTimeout());
    }

    [Fact]
    public void A_full_queue_takes_no_event_until_one_has_ended()
    {
        var half = new string('x', Capacity / 2);
        Assert.Equal(AppendStatus.Stored, Append(half));
        Assert.Equal(AppendStatus.Stored, Append(half));
        Assert.Equal(AppendStatus.Full, Append("x"));

        _queue.End(Claim(new(1, int.MaxValue, default)));

        Assert.Equal(AppendStatus.Stored, Append("x"));
    }

    private AppendStatus Append(string text)
    {
        var rented = RentedEvent.Copy(Encoding.UTF8.GetBytes(text), DateTimeOffset.MaxValue);
        var status = _queue.TryAppend(rented);
        if (status != AppendStatus.Stored)
            rented.Return();
        return status;
    }

    private List<ClaimedEvent> Claim(ClaimLimits limits)
    {
        var claimed = new List<ClaimedEvent>();
        _queue.Claim(limits, claimed);
        return claimed;
    }

    // In two parts and any order, as requests that run at the same time do.
    private void End(List<ClaimedEvent> claimed, Random random)
    {
        ClaimedEvent[] shuffled = [.. claimed.OrderBy(_ => random.Next())];
        var part = random.Next(shuffled.Length + 1);
        _queue.End(shuffled[..part]);
        _queue.End(shuffled[part..]);
    }
}
