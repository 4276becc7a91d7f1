using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI542: null or an empty text is written instead of left out.</summary>
public class NullWrittenTests
{
    [Theory]
    [InlineData("user: fbc = order.Fbc.Length == 0 ? null : order.Fbc")]
    [InlineData("user: fbp = order.Fbp ?? \"\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), NullWrittenRule.Id);

    [Theory]
    [InlineData("user: fbc = order.Fbc")]
    [InlineData("user: fbp = order.Fbp")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), NullWrittenRule.Id);
}
