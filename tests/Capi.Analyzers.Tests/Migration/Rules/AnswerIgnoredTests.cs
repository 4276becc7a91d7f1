using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI538: nobody looks at Meta's answer.</summary>
public class AnswerIgnoredTests
{
    [Theory]
    [InlineData("send: await http.PostAsJsonAsync({url}, {body}, cancellationToken);")]
    [InlineData("send: _ = await http.PostAsJsonAsync({url}, {body}, cancellationToken);")]
    [InlineData("send: try {     using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken);     response.EnsureSuccessStatusCode(); } catch { }")]
    [InlineData("send: await PostAsync({url}, {body}); ;; members: private Task<HttpResponseMessage> PostAsync(string url, object body) => http.PostAsJsonAsync(url, body);")]
    [InlineData("send: try { await http.PostAsJsonAsync({url}, {body}, cancellationToken); } catch (HttpRequestException) { }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), AnswerIgnoredRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("send: (await PostAsync({url}, {body})).EnsureSuccessStatusCode(); ;; members: private Task<HttpResponseMessage> PostAsync(string url, object body) => http.PostAsJsonAsync(url, body);")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), AnswerIgnoredRule.Id);
}
