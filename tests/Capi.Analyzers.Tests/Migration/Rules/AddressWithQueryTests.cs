using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI523: the address of a page with its query string.</summary>
public class AddressWithQueryTests
{
    [Theory]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; event: event_source_url = \"https://shop.example\" + order.Page.PathAndQuery ;; user: client_user_agent = order.UserAgent")]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; event: event_source_url = \"https://shop.example/a\" + order.Page.Query ;; user: client_user_agent = order.UserAgent")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), AddressWithQueryRule.Id);

    [Theory]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; event: event_source_url = order.Page.GetLeftPart(UriPartial.Path) ;; user: client_user_agent = order.UserAgent")]
    [InlineData("event: action_source = \"website\" ;; event: event_source_url = order.PageUrl ;; event: event_source_url = order.PageUrl ;; user: client_user_agent = order.UserAgent")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), AddressWithQueryRule.Id);
}
