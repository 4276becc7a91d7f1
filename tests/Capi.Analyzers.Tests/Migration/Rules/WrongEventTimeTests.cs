using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI532: an event time in the wrong form, or the time of sending for a fact with a time of its own.</summary>
public class WrongEventTimeTests
{
    [Theory]
    [InlineData("event: event_time = order.PaidAt.ToUnixTimeMilliseconds()")]
    [InlineData("event: event_time = order.PaidAt.ToString(\"O\")")]
    [InlineData("event: event_time = new DateTimeOffset(order.CreatedOn).ToUnixTimeSeconds()")]
    [InlineData("event: event_time = DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("event: event_time = order.PaidAt")]
    [InlineData("event: event_time = order.PaidAt.Ticks")]
    [InlineData("event: event_time = order.PaidAt.ToUnixTimeSeconds() * 1000")]
    [InlineData("event: event_time = order.PaidAt.ToFileTime()")]
    [InlineData("event: event_time = Environment.TickCount64")]
    [InlineData("event: event_time = Seconds(DateTime.Now) ;; members: private static long Seconds(DateTime at) => (long)(at - new DateTime(1970, 1, 1)).TotalSeconds;")]
    [InlineData("before: var (id, at) = (order.Number, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()); ;; event: event_time = at ;; after: _ = id;")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrongEventTimeRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("event: event_time = new DateTimeOffset(order.CreatedUtc).ToUnixTimeSeconds()")]
    [InlineData("event: event_time = order.PaidAt.ToUnixTimeSeconds()")]
    [InlineData("event: event_time = order.PaidAt.ToUnixTimeMilliseconds() / 1000")]
    [InlineData("before: var (id, at) = (order.Number, order.PaidAt.ToUnixTimeSeconds()); ;; event: event_time = at ;; after: _ = id;")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrongEventTimeRule.Id);
}
