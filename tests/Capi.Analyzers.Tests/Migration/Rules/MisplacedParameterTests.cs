using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI536: a parameter on the wrong level of the payload.</summary>
public class MisplacedParameterTests
{
    [Theory]
    [InlineData("custom: event_source_url = order.PageUrl")]
    [InlineData("event: value = order.Total")]
    [InlineData("user: event_id = order.Number")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), MisplacedParameterRule.Id);

    [Theory]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; user: client_user_agent = order.UserAgent")]
    [InlineData("custom: order_id = order.Number")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), MisplacedParameterRule.Id);
}
