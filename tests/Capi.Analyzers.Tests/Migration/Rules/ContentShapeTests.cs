using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI516: contents in a form that doesn't match the catalog.</summary>
public class ContentShapeTests
{
    [Theory]
    [InlineData("custom: content_type = \"product\" ;; custom: content_ids = string.Join(\",\", order.Skus)")]
    [InlineData("custom: content_ids = order.Skus")]
    [InlineData("custom: content_type = \"article\" ;; custom: content_ids = order.Skus")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), ContentShapeRule.Id);

    [Theory]
    [InlineData("custom: content_type = \"product\" ;; custom: content_ids = order.Skus")]
    [InlineData("custom: content_type = \"product\" ;; custom: content_ids = new[] { order.Number }")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), ContentShapeRule.Id);
}
