using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>Values of an ASP.NET Core request, whose cookies and headers the rules recognise by name.</summary>
public class WebRequestTests
{
    [Theory]
    [InlineData("new() { Fbp = request.Cookies[\"_fbp\"], Fbc = request.Cookies[\"_fbc\"], ClientUserAgent = request.Headers.UserAgent, ClientIpAddress = request.HttpContext.Connection.RemoteIpAddress?.ToString() }")]
    [InlineData("new() { ClientUserAgent = request.Headers[\"User-Agent\"].ToString(), Consent = request.Cookies[\"shop\"] == \"yes\" ? MetaConsent.Granted : MetaConsent.NotGranted }")]
    [InlineData("new() { ClientUserAgent = {|CAPI203:request.Headers.UserAgent.ToString().ToLowerInvariant()|} }")]
    [InlineData("new() { ClientUserAgent = {|CAPI203:request.Headers[\"user-agent\"].ToString()[..50]|} }")]
    [InlineData("new() { Fbc = {|CAPI204:request.Cookies[\"_fbp\"]|} }")]
    [InlineData("new() { Fbp = {|CAPI204:request.Cookies.TryGetValue(\"_fbc\", out var cookie) ? cookie : null|} }")]
    public Task A_context_from_a_web_request_is_checked(string value) =>
        VerifyAsync("public MetaEventContext M(HttpRequest request) => " + value + ";");

    [Fact]
    public Task A_raw_value_in_a_query_string_is_reported() =>
        VerifyAsync("public string M(OrderPaid order) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/thanks\", \"email\", {|CAPI303:order.Email|}!) + Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/thanks\", \"id\", order.OrderNumber);");

    private static Task VerifyAsync(string member)
    {
        var test = FlowVerifier.CreateTest(member);
        test.References = RepositoryFiles.References;
        test.TestState.Sources.Add(("Usings.cs", "global using Microsoft.AspNetCore.Http;"));
        return test.RunAsync();
    }
}
