using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI518: an access token or a dataset ID that is written in the code.</summary>
public class WrittenSecretTests
{
    [Theory]
    [InlineData("url: $\"https://graph.facebook.com/v27.0/1082736450918273/events\"")]
    [InlineData("envelope: access_token = \"EAABq9Zk3Vt6Yw1Bz5Nc9Gq2Lj7Px4Sd0FhTr8Mv2Kd6Wa1Qe5Ui9Xo3Cb7Jn4Hg\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrittenSecretRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("envelope: access_token = \"<token>\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrittenSecretRule.Id);
}
