using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI535: a <c>lead_id</c> that isn't Meta's.</summary>
public class OwnLeadIdTests
{
    [Theory]
    [InlineData("user: lead_id = order.Row")]
    [InlineData("user: lead_id = order.Key.ToString()")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), OwnLeadIdRule.Id);

    [Theory]
    [InlineData("user: lead_id = order.LeadgenId")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), OwnLeadIdRule.Id);
}
