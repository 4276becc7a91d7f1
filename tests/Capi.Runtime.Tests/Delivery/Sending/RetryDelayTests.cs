using System.Net.Http.Headers;
using Capi.Delivery.Responses;
using Capi.Delivery.Sending;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("AuthenticationFailed", 0, null, 300.0)]
    [InlineData("ConfigurationInvalid", 9, 1, 300.0)]
    [InlineData("Blocked", 0, null, 3600.0)]
    [InlineData("Throttled", 0, null, 30.0)]
    [InlineData("Throttled", 1, null, 60.0)]
    [InlineData("Throttled", 5, null, 900.0)]
    [InlineData("Throttled", int.MaxValue, null, 900.0)]
    [InlineData("Throttled", 5, 7, 7.0)]
    [InlineData("Throttled", 5, 0, 1.0)]
    [InlineData("Transient", 3, 0, 1.0)]
    [InlineData("Transient", 3, 20, 20.0)]
    [InlineData("Transient", 3, null, null)]
    [InlineData("Ambiguous", 3, null, null)]
    public void The_delay_depends_on_the_classification_and_Retry_After(string classification, int number, int? retryAfter, double? seconds)
    {
        var attempt = new SendAttempt(Enum.Parse<ResponseClass>(classification), new() { RetryAfter = retryAfter is { } asked ? TimeSpan.FromSeconds(asked) : null });

        Assert.Equal(seconds, RetryDelays.GetDelay(attempt, number, new())?.TotalSeconds);
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData("0", 0.0)]
    [InlineData("31536000", 3600.0)]
    [InlineData("Sun, 22 Nov 2026 12:01:00 GMT", 60.0)]
    [InlineData("Sun, 22 Nov 2026 11:00:00 GMT", 0.0)]
    public void Retry_After_is_read_as_seconds_or_date_up_to_an_hour(string header, double seconds) =>
        Assert.Equal(seconds, RetryAfterHeader.GetDelay(RetryConditionHeaderValue.Parse(header), Now)!.Value.TotalSeconds);

    [Fact]
    public void Without_Retry_After_there_is_no_delay() => Assert.Null(RetryAfterHeader.GetDelay(null, Now));
}
