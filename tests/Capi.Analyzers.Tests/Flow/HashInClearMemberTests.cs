using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI202: a hash assigned to a clear member.</summary>
public class HashInClearMemberTests
{
    [Fact]
    public Task The_message_names_member_hasher_and_key() => FlowVerifier.VerifyStatementsAsync(
        "var paid = order with { Fbp = {|#0:Convert.ToHexString({|#1:SHA256.HashData(Encoding.UTF8.GetBytes({|#2:text|}))|})|} };",
        VerifyCS.Diagnostic("CAPI202").WithLocation(0).WithLocation(1).WithLocation(2).WithMessage("'OrderPaid.Fbp' must be sent unchanged, but SHA256.HashData has already hashed this value, so Meta can't match it as 'fbp'; pass the value as received"));

    [Theory]
    [InlineData("var paid = new OrderPaid(text, default, null, {|CAPI202:text.ToSha256()|});")]
    [InlineData("var c = new MetaEventContext { Fbc = {|CAPI202:text.ToSha256()|} };")]
    [InlineData("var c = context with { ClientIpAddress = {|CAPI202:text.ToSha256()|}, ClientUserAgent = {|CAPI202:text.ToSha256()|} };")]
    [InlineData("var hash = text.ToSha256(); if (isKnown) order.Buyer!.UserAgent = {|CAPI202:hash|};")]
    [InlineData("context = isKnown ? context with { Fbp = {|CAPI202:text.ToSha256()|} } : default;")]
    public Task A_hash_in_a_clear_member_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var paid = new OrderPaid(text, default, null, text);")]
    [InlineData("var c = new MetaEventContext { Fbc = text, ReferrerUrl = text.ToSha256() };")]
    [InlineData("order.Buyer!.Title = text.ToSha256();")]
    public Task A_value_that_is_not_a_hash_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_hash_in_a_clear_external_id_is_not_reported() => FlowVerifier.VerifyAsync(
        "private sealed class Lead { [Clear] public string? CustomerId { get; set; } } private void M(Lead lead, string text) => lead.CustomerId = text.ToSha256();");
}
