using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI522: data about health and other matters that the law protects.</summary>
public class SensitiveDataTests
{
    [Theory]
    [InlineData("custom: diagnosis = order.Number")]
    [InlineData("custom: iban = order.Number")]
    [InlineData("custom: skin_condition = order.Number")]
    [InlineData("custom: heartCondition = order.Number")]
    [InlineData("custom: denomination = new Profile().ReligiousDenomination ;; members: private sealed class Profile { public string? ReligiousDenomination { get; set; } }")]
    [InlineData("custom: political_leaning = order.Number")]
    [InlineData("custom: voting_intention = order.Number")]
    [InlineData("custom: sleep_disorder = order.Row > 3")]
    [InlineData("custom: gender_identity = order.Number")]
    [InlineData("custom: union_member = order.Row > 3")]
    [InlineData("event: event_name = \"PregnancyTestBought\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), SensitiveDataRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("custom: shelf = order.Number")]
    [InlineData("custom: item_condition = order.Number")]
    [InlineData("custom: denomination = order.Number")]
    [InlineData("custom: religious_book = order.Number")]
    [InlineData("custom: party_size = order.Row")]
    [InlineData("custom: union_square_store = order.Row")]
    [InlineData("custom: content_category = \"medical devices\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), SensitiveDataRule.Id);
}
