using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI527: nothing on the way to the event asks for consent.</summary>
public class ConsentMissingTests
{
    [Theory]
    [InlineData("guard: if (order.Total <= 0)")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ConsentMissingRule.Id);

    [Theory]
    [InlineData("")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ConsentMissingRule.Id);
}
