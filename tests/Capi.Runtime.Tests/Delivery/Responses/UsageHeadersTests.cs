using Capi.Delivery.Responses;

namespace Capi.Runtime.Tests.Delivery.Responses;

public class UsageHeadersTests
{
    [Theory]
    [InlineData("""{"123":[{"type":"ads_management","call_count":100,"estimated_time_to_regain_access":19}]}""", 19 * 60.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":0},{"estimated_time_to_regain_access":7}],"2":[{"estimated_time_to_regain_access":3}]}""", 7 * 60.0)]
    [InlineData("""{"acc_id_util_pct":100,"reset_time_duration":120}""", 120.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":100000}]}""", 86_400.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":0}]}""", null)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":-5}]}""", null)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":"soon"}]}""", null)]
    [InlineData("""{"call_count":28,"total_time":25,"total_cputime":25}""", null)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":"19"}]}""", 19 * 60.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":1.5}]}""", 90.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":1e300}]}""", 86_400.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":"Infinity"}]}""", 86_400.0)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":null}]}""", null)]
    [InlineData("""{"1":[{"estimated_time_to_regain_access":NaN}]}""", null)]
    [InlineData("not JSON", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_longest_time_is_read(string? header, double? seconds) => Assert.Equal(seconds, UsageHeaders.Read(header).Delay?.TotalSeconds);

    [Fact]
    public void A_header_that_came_twice_or_is_damaged_does_not_hide_the_others()
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("X-Business-Use-Case-Usage", ["{", """{"1":[{"call_count":10,"estimated_time_to_regain_access":3}]}""", """{"2":[{"call_count":20,"estimated_time_to_regain_access":9}]}"""]);
        response.Headers.TryAddWithoutValidation("X-App-Usage", """{"call_count":30}""");
        response.Headers.TryAddWithoutValidation("X-Ad-Account-Usage", """{"acc_id_util_pct":25,"reset_time_duration":7200}""");

        // The time of the business use case takes precedence.
        Assert.Equal(new(TimeSpan.FromMinutes(9), 30), UsageHeaders.Read(response.Headers));
    }

    [Theory]
    [InlineData("""{"123":[{"type":"ads_management","call_count":85,"total_cputime":3,"total_time":12,"estimated_time_to_regain_access":0}]}""", 85.0)]
    [InlineData("""{"1":[{"call_count":1},{"total_time":95}],"2":[{"total_cputime":97.5}]}""", 97.5)]
    [InlineData("""{"call_count":28,"total_time":25,"total_cputime":81}""", 81.0)]
    [InlineData("""{"acc_id_util_pct":9.67,"reset_time_duration":120}""", 9.67)]
    [InlineData("""{"call_count":0}""", 0.0)]
    [InlineData("""{"call_count":"85"}""", 85.0)]
    [InlineData("""{"call_count":"NaN"}""", 0.0)]
    [InlineData("""{"call_count":-3}""", -3.0)]
    [InlineData("""{"call_count":7,"call_count":3}""", 7.0)]
    [InlineData("""{"call_count":[90]}""", 0.0)]
    [InlineData("""{"reset_time_duration":120}""", null)]
    [InlineData("[]", null)]
    [InlineData("{}", null)]
    [InlineData("{", null)]
    [InlineData(null, null)]
    public void The_largest_share_is_read(string? header, double? percent) => Assert.Equal(percent, UsageHeaders.Read(header).Percent);
}
