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
    [InlineData("not JSON", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_longest_time_is_read(string? header, double? seconds) => Assert.Equal(seconds, UsageHeaders.GetDelay(header)?.TotalSeconds);

    [Theory]
    [InlineData("""{"123":[{"type":"ads_management","call_count":85,"total_cputime":3,"total_time":12,"estimated_time_to_regain_access":0}]}""", 85.0)]
    [InlineData("""{"1":[{"call_count":1},{"total_time":95}],"2":[{"total_cputime":97.5}]}""", 97.5)]
    [InlineData("""{"call_count":28,"total_time":25,"total_cputime":81}""", 81.0)]
    [InlineData("""{"acc_id_util_pct":9.67,"reset_time_duration":120}""", 9.67)]
    [InlineData("""{"call_count":0}""", 0.0)]
    [InlineData("""{"call_count":"85"}""", 0.0)]
    [InlineData("""{"reset_time_duration":120}""", null)]
    [InlineData("[]", null)]
    [InlineData("{}", null)]
    [InlineData("{", null)]
    [InlineData(null, null)]
    public void The_largest_share_is_read(string? header, double? percent) => Assert.Equal(percent, UsageHeaders.GetPercent(header));
}
