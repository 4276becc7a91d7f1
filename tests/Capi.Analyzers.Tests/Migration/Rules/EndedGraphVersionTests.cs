using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI543: a version of the Graph API that has ended.</summary>
public class EndedGraphVersionTests
{
    [Theory]
    [InlineData("url: $\"https://graph.facebook.com/v19.0/{datasetId}/events\"")]
    [InlineData("url: \"https://graph.facebook.com/v16.0/\" + datasetId + \"/events\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), EndedGraphVersionRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("url: $\"https://graph.facebook.com/v25.0/{datasetId}/events\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), EndedGraphVersionRule.Id);
}
