using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI533: a click ID or browser ID in another form than Meta's.</summary>
public class ClickIdFormatTests
{
    [Theory]
    [InlineData("user: fbc = $\"fb.1.{order.PaidAt.ToUnixTimeSeconds()}.{order.Fbclid}\"")]
    [InlineData("user: fbc = \"fb.1.\" + DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + \".\" + order.Fbclid")]
    [InlineData("user: fbc = order.Fbclid")]
    [InlineData("user: fbc = $\"fb.1.{order.PaidAt.ToUnixTimeMilliseconds()}.{order.Fbclid.ToLowerInvariant()}\"")]
    [InlineData("user: fbc = order.Fbc.ToLowerInvariant()")]
    [InlineData("user: fbc = order.Fbc.Substring(5)")]
    [InlineData("user: fbc = order.Fbc.Replace(\".\", \"\")")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ClickIdFormatRule.Id);

    [Theory]
    [InlineData("user: fbc = order.Fbc")]
    [InlineData("user: fbc = order.Fbc.Trim()")]
    [InlineData("user: fbc = $\"fb.1.{order.PaidAt.ToUnixTimeMilliseconds()}.{order.Fbclid}\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ClickIdFormatRule.Id);
}
