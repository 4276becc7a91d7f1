using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class EventTimeTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

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
    public void A_minute_less_than_seven_days_is_not_too_old_and_a_tick_more_is()
    {
        Assert.Equal(InvalidReason.None, Reason<Custom>(Events.Now.AddDays(-7) + Margin));
        Assert.Equal(InvalidReason.EventTimeTooOld, Reason<Custom>(Events.Now.AddDays(-7) + Margin - Tick));
    }

    [Fact]
    public void In_a_physical_store_a_minute_less_than_62_days_is_not_too_old_and_a_tick_more_is()
    {
        Assert.Equal(InvalidReason.None, Reason<InStore>(Events.Now.AddDays(-62) + Margin));
        Assert.Equal(InvalidReason.EventTimeTooOld, Reason<InStore>(Events.Now.AddDays(-62) + Margin - Tick));
    }

    [Fact]
    public void A_rented_event_may_be_sent_until_a_minute_before_its_time_is_too_old_for_Meta()
    {
        var yesterday = Events.Now.AddDays(-1);

        Assert.Equal(yesterday.AddDays(7) - Margin, SendableUntil<Custom>(yesterday));
        Assert.Equal(yesterday.AddDays(62) - Margin, SendableUntil<InStore>(yesterday));
    }

    [Fact]
    public void A_time_ahead_of_our_clock_gives_no_longer_life() =>
        Assert.Equal(Events.Now.AddDays(7) - Margin, SendableUntil<Custom>(Events.Now + TimeSpan.FromSeconds(30)));

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

    private static DateTimeOffset SendableUntil<TKind>(DateTimeOffset time)
        where TKind : IEventKind
    {
        var (metaEvent, context) = (At<TKind>(time), Events.Granted);
        Assert.True(MetaEventSerializer.Rent(in metaEvent, in context, Events.Now, out var rented).IsAccepted);
        rented.Return();
        return rented.SendableUntil;
    }

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
