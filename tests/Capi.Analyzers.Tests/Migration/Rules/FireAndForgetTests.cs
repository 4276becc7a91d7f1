using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI539: nobody waits for the send.</summary>
public class FireAndForgetTests
{
    [Theory]
    [InlineData("members: public void Start(Order order) => _ = Task.Run(() => SendAsync(order, CancellationToken.None));")]
    [InlineData("members: public void Start(Order order) { SendAsync(order, default); }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), FireAndForgetRule.Id);

    [Theory]
    [InlineData("members: public Task StartAsync(Order order) => SendAsync(order, CancellationToken.None);")]
    [InlineData("members: public async Task StartAsync(Order order) { await SendAsync(order, default); }")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), FireAndForgetRule.Id);
}
