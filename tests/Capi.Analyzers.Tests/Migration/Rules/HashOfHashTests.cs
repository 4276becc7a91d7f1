using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI503: a hash is hashed again.</summary>
public class HashOfHashTests
{
    [Theory]
    [InlineData("user: em = Hash(order.EmailSha256)")]
    [InlineData("user: em = Hash(Hash(order.Email.Trim().ToLowerInvariant()))")]
    [InlineData("user: ph = Hash(order.PhoneHash)")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), HashOfHashRule.Id);

    [Theory]
    [InlineData("user: em = order.EmailSha256")]
    [InlineData("user: em = Hash(order.Email.Trim().ToLowerInvariant())")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), HashOfHashRule.Id);
}
