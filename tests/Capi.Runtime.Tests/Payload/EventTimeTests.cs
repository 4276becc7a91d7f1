using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class EventTimeTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Fractions_of_a_second_are_cut_off() =>
        Assert.Equal(Events.Now.ToUnixTimeSeconds() - 1, Seconds<Custom>(Events.Now - Tick));

    [Fact]
    public void The_offset_does_not_move_the_moment() =>
        Assert.Equal(Events.Now.ToUnixTimeSeconds(), Seconds<Custom>(Events.Now.ToOffset(TimeSpan.FromHours(-9.5))));

    [Fact]
    public void A_time_within_a_minute_ahead_of_our_clock_is_sent_as_now() =>
        Assert.Equal(Events.Now.ToUnixTimeSeconds(), Seconds<Custom>(Events.Now + TimeSpan.FromMinutes(1)));

    [Fact]
    public void A_time_more_than_a_minute_ahead_is_in_the_future() =>
        Assert.Equal(InvalidReason.EventTimeInFuture, Reason<Custom>(Events.Now + TimeSpan.FromMinutes(1) + Tick));

    [Fact]
    public void Seven_days_are_not_too_old_and_a_tick_more_is()
    {
        Assert.Equal(InvalidReason.None, Reason<Custom>(Events.Now.AddDays(-7)));
        Assert.Equal(InvalidReason.EventTimeTooOld, Reason<Custom>(Events.Now.AddDays(-7) - Tick));
    }

    [Fact]
    public void In_a_physical_store_62_days_are_not_too_old_and_a_tick_more_is()
    {
        Assert.Equal(InvalidReason.None, Reason<InStore>(Events.Now.AddDays(-62)));
        Assert.Equal(InvalidReason.EventTimeTooOld, Reason<InStore>(Events.Now.AddDays(-62) - Tick));
    }

    [Fact]
    public void Milliseconds_taken_for_seconds_lie_in_the_future() =>
        Assert.Equal(InvalidReason.EventTimeInFuture, Reason<Custom>(DateTimeOffset.FromUnixTimeSeconds(179_534_880_000)));

    [Fact]
    public void The_outermost_times_are_refused_without_an_exception()
    {
        Assert.Equal(InvalidReason.EventTimeInFuture, Reason<Custom>(DateTimeOffset.MaxValue));
        Assert.Equal(InvalidReason.EventTimeTooOld, Reason<Custom>(DateTimeOffset.MinValue.AddTicks(1)));
    }

    [Fact]
    public void No_time_and_the_default_time_are_missing()
    {
        Assert.Equal(InvalidReason.EventTimeMissing, Reason<Custom>(null));
        Assert.Equal(InvalidReason.EventTimeMissing, Reason<Custom>(default(DateTimeOffset)));
    }

    private static long Seconds<TKind>(DateTimeOffset time)
        where TKind : IEventKind => (long)Events.Parsed(At<TKind>(time))["event_time"]!;

    private static InvalidReason Reason<TKind>(DateTimeOffset? time)
        where TKind : IEventKind => Events.Send(At<TKind>(time)).Reason;

    private static Scripted<TKind> At<TKind>(DateTimeOffset? time)
        where TKind : IEventKind => new(writer =>
        {
            writer.EventTime(time);
            writer.EventId("1001");
            writer.BeginUserData();
            writer.Hashed(UserDataKey.Email, Events.Digest);
            writer.EndUserData();
        });
}
