using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI508: an event without event ID.</summary>
public class EventIdMissingTests
{
    [Theory]
    [InlineData("-event: event_id")]
    [InlineData("event: event_id = (string?)null")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), EventIdMissingRule.Id);

    [Theory]
    [InlineData("")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), EventIdMissingRule.Id);
}
