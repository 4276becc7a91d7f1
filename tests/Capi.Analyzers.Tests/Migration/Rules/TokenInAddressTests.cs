using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI519: the access token is part of an address.</summary>
public class TokenInAddressTests
{
    [Theory]
    [InlineData("-envelope: access_token ;; url: $\"https://graph.facebook.com/v27.0/{datasetId}/events?access_token={token}\"")]
    [InlineData("-envelope: access_token ;; url: \"https://graph.facebook.com/v27.0/\" + datasetId + \"/events?access_token=\" + token")]
    [InlineData("-envelope: access_token ;; url: Address(datasetId + \"/events\") ;; members: private const string Base = \"https://graph.facebook.com/v27.0\"; private string Address(string path) => $\"{Base}/{path}?access_token={token}\";")]
    [InlineData("-envelope: access_token ;; before: var address = new StringBuilder(\"https://graph.facebook.com/v27.0/\").Append(datasetId).Append(\"/events\"); address.Append(\"?access_token=\").Append(token); ;; url: address.ToString()")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), TokenInAddressRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("url: Address(datasetId + \"/events\") ;; members: private const string Base = \"https://graph.facebook.com/v27.0\"; private string Address(string path) => $\"{Base}/{path}\";")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), TokenInAddressRule.Id);
}
