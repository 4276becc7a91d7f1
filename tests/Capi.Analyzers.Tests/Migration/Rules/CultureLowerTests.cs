using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI506: lower-casing by the culture of the server before hashing.</summary>
public class CultureLowerTests
{
    [Theory]
    [InlineData("user: em = Hash(order.Email.Trim().ToLower())")]
    [InlineData("user: em = Hash(order.Email.ToLower(System.Globalization.CultureInfo.CurrentCulture).Trim())")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), CultureLowerRule.Id);

    [Theory]
    [InlineData("user: em = Hash(order.Email.Trim().ToLowerInvariant())")]
    [InlineData("user: em = Hash(order.Email.Trim().ToLower(System.Globalization.CultureInfo.InvariantCulture))")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), CultureLowerRule.Id);
}
