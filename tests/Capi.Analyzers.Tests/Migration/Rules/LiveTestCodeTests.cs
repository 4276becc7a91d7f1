using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI517: a test event code that reaches production.</summary>
public class LiveTestCodeTests
{
    [Theory]
    [InlineData("envelope: test_event_code = \"TEST20417\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), LiveTestCodeRule.Id);

    [Theory]
    [InlineData("")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), LiveTestCodeRule.Id);
}
