using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class EventTimeTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    [Fact]
    public void Fractions_of_a_second_are_truncated() =>
        Assert.Equal(TestEvents.Now.ToUnixTimeSeconds() - 1, GetEventTime<Custom>(TestEvents.Now - Tick));

    [Fact]
    public void The_offset_does_not_change_the_instant() =>
        Assert.Equal(TestEvents.Now.ToUnixTimeSeconds(), GetEventTime<Custom>(TestEvents.Now.ToOffset(TimeSpan.FromHours(-9.5))));

    [Fact]
    public void A_time_up_to_a_minute_ahead_of_the_clock_is_sent_as_now() =>
        Assert.Equal(TestEvents.Now.ToUnixTimeSeconds(), GetEventTime<Custom>(TestEvents.Now + TimeSpan.FromMinutes(1)));

    [Fact]
    public void A_time_more_than_a_minute_ahead_is_in_the_future() =>
        Assert.Equal(InvalidReason.EventTimeInFuture, GetReason<Custom>(TestEvents.Now + TimeSpan.FromMinutes(1) + Tick));

    [Fact]
    public void A_minute_less_than_seven_days_is_not_too_old_and_a_tick_more_is()
    {
        Assert.Equal(InvalidReason.None, GetReason<Custom>(TestEvents.Now.AddDays(-7) + Margin));
        Assert.Equal(InvalidReason.EventTimeTooOld, GetReason<Custom>(TestEvents.Now.AddDays(-7) + Margin - Tick));
    }

    [Fact]
    public void In_a_physical_store_a_minute_less_than_62_days_is_not_too_old_and_a_tick_more_is()
    {
        Assert.Equal(InvalidReason.None, GetReason<InStore>(TestEvents.Now.AddDays(-62) + Margin));
        Assert.Equal(InvalidReason.EventTimeTooOld, GetReason<InStore>(TestEvents.Now.AddDays(-62) + Margin - Tick));
    }

    [Fact]
    public void A_rented_event_may_be_sent_until_a_minute_before_its_time_is_too_old_for_Meta()
    {
        var yesterday = TestEvents.Now.AddDays(-1);

        Assert.Equal(yesterday.AddDays(7) - Margin, GetSendDeadline<Custom>(yesterday));
        Assert.Equal(yesterday.AddDays(62) - Margin, GetSendDeadline<InStore>(yesterday));
    }

    [Fact]
    public void A_time_ahead_of_the_clock_does_not_extend_the_deadline() =>
        Assert.Equal(TestEvents.Now.AddDays(7) - Margin, GetSendDeadline<Custom>(TestEvents.Now + TimeSpan.FromSeconds(30)));

    [Fact]
    public void Milliseconds_mistaken_for_seconds_are_in_the_future() =>
        Assert.Equal(InvalidReason.EventTimeInFuture, GetReason<Custom>(DateTimeOffset.FromUnixTimeSeconds(179_534_880_000)));

    [Fact]
    public void The_minimum_and_maximum_times_are_invalid_without_an_exception()
    {
        Assert.Equal(InvalidReason.EventTimeInFuture, GetReason<Custom>(DateTimeOffset.MaxValue));
        Assert.Equal(InvalidReason.EventTimeTooOld, GetReason<Custom>(DateTimeOffset.MinValue.AddTicks(1)));
    }

    [Fact]
    public void No_time_and_the_default_time_are_missing()
    {
        Assert.Equal(InvalidReason.EventTimeMissing, GetReason<Custom>(null));
        Assert.Equal(InvalidReason.EventTimeMissing, GetReason<Custom>(default(DateTimeOffset)));
    }

    private static long GetEventTime<TKind>(DateTimeOffset time)
        where TKind : IEventKind => (long)TestEvents.SerializeToJsonObject(CreateEvent<TKind>(time))["event_time"]!;

    private static DateTimeOffset GetSendDeadline<TKind>(DateTimeOffset time)
        where TKind : IEventKind
    {
        var (metaEvent, context) = (CreateEvent<TKind>(time), TestEvents.GrantedContext);
        Assert.True(EventSerializer.SerializeToRentedArray(in metaEvent, in context, TestEvents.Now, out var rented).IsAccepted);
        rented.Return();
        return rented.SendDeadline;
    }

    private static InvalidReason GetReason<TKind>(DateTimeOffset? time)
        where TKind : IEventKind => TestEvents.Serialize(CreateEvent<TKind>(time)).Reason;

    private static ScriptedEvent<TKind> CreateEvent<TKind>(DateTimeOffset? time)
        where TKind : IEventKind => new(writer =>
        {
            writer.WriteEventTime(time);
            writer.WriteEventId("1001");
            writer.WriteStartUserData();
            writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest);
            writer.WriteEndUserData();
        });
}
