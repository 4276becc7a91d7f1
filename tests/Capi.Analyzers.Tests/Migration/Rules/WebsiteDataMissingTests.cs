using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI511: a website event without the visitor's user agent or the page's address.</summary>
public class WebsiteDataMissingTests
{
    [Theory]
    [InlineData("event: action_source = \"website\" ;; user: client_user_agent = order.UserAgent")]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WebsiteDataMissingRule.Id);

    [Theory]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; user: client_user_agent = order.UserAgent")]
    [InlineData("event: action_source = \"phone_call\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WebsiteDataMissingRule.Id);
}
