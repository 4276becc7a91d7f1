using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI537: an action source that Meta doesn't know, or without the data that it needs.</summary>
public class WrongActionSourceTests
{
    [Theory]
    [InlineData("event: action_source = \"webshop\"")]
    [InlineData("event: action_source = \"app\"")]
    [InlineData("event: action_source = \"Website\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrongActionSourceRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("event: action_source = \"physical_store\"")]
    [InlineData("event: action_source = \"chat\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrongActionSourceRule.Id);
}
