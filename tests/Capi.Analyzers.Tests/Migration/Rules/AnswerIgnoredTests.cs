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
    [InlineData("send: using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); Log.Information(\"sent: {A}\", await response.Content.ReadAsStringAsync()); ;; members: private static class Log { public static void Information(string text, params object?[] values) { } }")]
    [InlineData("send: try { using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); Log.Information(\"sent: {A} {B}\", order.Number, await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)); } catch (Exception exception) { Log.Information(\"failed {E}\", exception.GetType()); } ;; members: private static class Log { public static void Information(string text, params object?[] values) { } }")]
    [InlineData("send: using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); Console.WriteLine(\"sent: \" + await response.Content.ReadAsStringAsync());")]
    [InlineData("send: using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); Log.Information(\"sent\", new object?[] { await response.Content.ReadAsStringAsync() }); ;; members: private static class Log { public static void Information(string text, params object?[] values) { } }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), AnswerIgnoredRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("send: (await PostAsync({url}, {body})).EnsureSuccessStatusCode(); ;; members: private Task<HttpResponseMessage> PostAsync(string url, object body) => http.PostAsJsonAsync(url, body);")]
    [InlineData("send: using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); Log.Information(\"sent: {A} {B}\", (int)response.StatusCode, await response.Content.ReadAsStringAsync()); ;; members: private static class Log { public static void Information(string text, params object?[] values) { } }")]
    [InlineData("send: using var response = await http.PostAsJsonAsync({url}, {body}, cancellationToken); Log.Information(\"sent: {A}\", IsReceived(await response.Content.ReadAsStringAsync())); ;; members: private static class Log { public static void Information(string text, params object?[] values) { } } ;; members: private static bool IsReceived(string text) => text.Contains(\"events_received\");")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), AnswerIgnoredRule.Id);
}
