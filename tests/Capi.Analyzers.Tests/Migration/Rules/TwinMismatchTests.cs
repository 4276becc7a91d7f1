using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI526: browser and server normalize the same value differently.</summary>
public class TwinMismatchTests
{
    [Theory]
    [InlineData("user: ph = Hash(Digits(order.Phone)) ;; members: public static string Script(Order order, string emailSha256) => $\"<script>fbq('init', '1', {{ph: '{Hash(order.Phone.Trim())}'}});</script>\";")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), TwinMismatchRule.Id);

    [Theory]
    [InlineData("user: ph = Hash(Digits(order.Phone)) ;; members: public static string Script(Order order, string emailSha256) => $\"<script>fbq('init', '1', {{ph: '{Hash(Digits(order.Phone))}'}});</script>\";")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), TwinMismatchRule.Id);
}
