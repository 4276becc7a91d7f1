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

    [Theory]
    [InlineData("event: action_source = \"website\" ;; user: client_user_agent = order.UserAgent ;; event: event_source_url = FindPage(context!.Request, \"https://shop.example/\") ;; members: private static string FindPage(Microsoft.AspNetCore.Http.HttpRequest request, string host) => request.Headers.Referer.FirstOrDefault() ?? host; ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: action_source = \"website\" ;; user: client_user_agent = order.UserAgent ;; event: event_source_url = context!.Request.Headers.Referer[0] ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: action_source = \"website\" ;; user: client_user_agent = order.UserAgent ;; event: event_source_url = context!.Request.Headers[\"Referer\"].FirstOrDefault() ?? \"https://shop.example/\" ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: action_source = \"website\" ;; user: client_user_agent = order.UserAgent ;; event: event_source_url = context!.Request.Headers.Referer.First()!.Split('?')[0] ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", false)]
    [InlineData("event: action_source = \"website\" ;; user: client_user_agent = order.UserAgent ;; event: event_source_url = \"https://shop.example/\" + context!.Request.Query[\"page\"].FirstOrDefault() ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", false)]
    public Task The_first_value_of_the_header_is_the_whole_address(string parts, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(SenderCode.Create(parts), AddressWithQueryRule.Id, isReported);
}
