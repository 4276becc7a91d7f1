using System.Net.Http.Headers;
using Capi.Delivery.Responses;
using Capi.Delivery.Sending;

namespace Capi.Runtime.Tests.Delivery.Sending;

public class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, null, null, 15.0, 30.0)]
    [InlineData(1, null, null, 15.0, 60.0)]
    [InlineData(int.MaxValue, null, null, 15.0, 900.0)]
    [InlineData(5, null, 7, 7.0, 7.0)]
    [InlineData(5, null, 0, 1.0, 30.0)]
    [InlineData(0, 19, 7, 1140.0, 1140.0)]
    [InlineData(0, 19, null, 1140.0, 1140.0)]
    public void A_rate_limit_lasts_as_long_as_Meta_says(int number, int? usageMinutes, int? retryAfter, double least, double most)
    {
        var response = new GraphResponse
        {
            UsageDelay = usageMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        for (var i = 0; i < 100; i++)
            Assert.InRange(RetryDelays.GetThrottleDelay(response, number, new()).TotalSeconds, least, most);
    }

    [Theory]
    [InlineData(0, null, 0.5, 1.0)]
    [InlineData(3, null, 0.5, 8.0)]
    [InlineData(int.MaxValue, null, 0.5, 30.0)]
    [InlineData(3, 0, 0.5, 8.0)]
    [InlineData(3, 20, 20.0, 20.0)]
    public void A_batch_waits_for_Retry_After_or_a_growing_delay(int number, int? retryAfter, double least, double most)
    {
        // The usage headers come with every response and say nothing about a fault.
        var response = new GraphResponse { UsageDelay = TimeSpan.FromHours(1), RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        for (var i = 0; i < 100; i++)
            Assert.InRange(RetryDelays.GetRetryDelay(response, number, new()).TotalSeconds, least, most);
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData("0", 0.0)]
    [InlineData("31536000", 3600.0)]
    [InlineData("Sun, 22 Nov 2026 12:01:00 GMT", 60.0)]
    [InlineData("Sun, 22 Nov 2026 11:00:00 GMT", 0.0)]
    [InlineData(" 7 ", 7.0)]
    [InlineData("90.5", 90.5)]
    [InlineData("99999999999999999999", 3600.0)]
    [InlineData("1e400", 3600.0)]
    [InlineData("2026-11-22T12:01:00Z", 60.0)]
    [InlineData("Mon, 22 Nov 9999 12:01:00 GMT", 3600.0)]
    public void Retry_After_is_read_as_seconds_or_date_up_to_an_hour(string header, double seconds) => Assert.Equal(seconds, GetRetryAfter(header)!.Value.TotalSeconds);

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("soon")]
    [InlineData("60 seconds")]
    public void Without_a_readable_Retry_After_there_is_no_delay(params string[] headers) => Assert.Null(GetRetryAfter(headers));

    [Fact]
    public void Of_several_the_longest_counts() => Assert.Equal(TimeSpan.FromSeconds(60), GetRetryAfter("5", "soon", "60", "7"));

    [Fact]
    public void A_Retry_After_of_nothing_does_not_keep_the_delay_from_growing()
    {
        var response = new GraphResponse { RetryAfter = TimeSpan.Zero };

        Assert.InRange(RetryDelays.GetThrottleDelay(response, 0, new()).TotalSeconds, 1, 1);
        Assert.True(Enumerable.Range(0, 100).Max(_ => RetryDelays.GetThrottleDelay(response, 4, new()).TotalSeconds) > 2);
        Assert.True(Enumerable.Range(0, 100).Max(_ => RetryDelays.GetRetryDelay(response, 4, new()).TotalSeconds) > 2);
    }

    private static TimeSpan? GetRetryAfter(params string[] values)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", values);
        return RetryAfterHeader.GetDelay(response.Headers, Now);
    }
}
