using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI408: the constant digest of an empty text or another placeholder.</summary>
public class PlaceholderDigestTests
{
    private const string Sha256OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string Sha256OfNull = "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b";

    [Fact]
    public Task The_message_names_member_and_key() => FlowVerifier.VerifyStatementsAsync(
        $"var paid = order with {{ Email = {{|#0:\"{Sha256OfNothing}\"|}} }};",
        VerifyCS.Diagnostic("CAPI408").WithLocation(0).WithMessage("'OrderPaid.Email' gets the digest of an empty text or another placeholder, which is the same for everyone, so 'em' is dropped; leave it out where the value is unknown"));

    [Theory]
    [InlineData("order.Email = \"E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855\"")]
    [InlineData("order.Email = \"d41d8cd98f00b204e9800998ecf8427e\"")]
    [InlineData("order.Email = \"da39a3ee5e6b4b0d3255bfef95601890afd80709\"")]
    [InlineData("order.Email = \" e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.AQYBAQEA\"")]
    [InlineData("order.Email = \"74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b\"")]
    [InlineData("order.Mobile = \"0000000000000000000000000000000000000000000000000000000000000000\"")]
    public Task The_digest_of_a_placeholder_is_reported(string assignment)
    {
        var (member, value) = (assignment[6..assignment.IndexOf(' ', StringComparison.Ordinal)], assignment[(assignment.IndexOf('=', StringComparison.Ordinal) + 2)..]);
        return FlowVerifier.VerifyStatementsAsync($"var paid = order with {{ {member} = {{|CAPI408:{value}|}} }};");
    }

    [Theory]
    [InlineData("var paid = order with { Name = Sha256Digest.Parse({|CAPI408:\"" + Sha256OfNothing + "\"|}) };")]
    [InlineData("_ = Sha256Digest.TryParse(\"" + Sha256OfNothing + "\", out var none); var paid = order with { Name = {|CAPI408:none|} };")]
    [InlineData("var paid = order with { Name = Sha256Digest.FromBytes(Convert.FromHexString({|CAPI408:\"" + Sha256OfNothing + "\"|})) };")]
    [InlineData("const string None = \"" + Sha256OfNothing + "\"; var paid = order with { Email = text ?? {|CAPI408:None|} };")]
    [InlineData("var paid = order with { Email = isKnown ? text : {|CAPI408:\"" + Sha256OfNothing + "\"|} };")]
    [InlineData("var paid = order with { Emails = [{|CAPI408:\"" + Sha256OfNothing + "\"|}, text] };")]
    [InlineData("var buyer = new Buyer { City = {|CAPI408:\"" + Sha256OfNothing + "\"|} };")]
    public Task The_digest_of_nothing_is_tracked(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private static readonly Sha256Digest None = Sha256Digest.Parse(\"" + Sha256OfNothing + "\"); public OrderPaid M(OrderPaid one) => one with { Name = {|CAPI408:None|} };")]
    [InlineData("private static Sha256Digest None() => Sha256Digest.Parse(\"" + Sha256OfNothing + "\"); public OrderPaid M(OrderPaid one) => one with { Name = {|CAPI408:None()|} };")]
    public Task A_member_with_the_digest_of_nothing_is_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("if (text == \"" + Sha256OfNothing + "\") return;")]
    [InlineData("var none = Sha256Digest.Parse(\"" + Sha256OfNothing + "\"); if (order.Name == none) return;")]
    [InlineData("var paid = order with { Note = \"" + Sha256OfNothing + "\" };")]
    [InlineData("var paid = order with { Name = Sha256Digest.Parse(text) };")]
    [InlineData("var buyer = new Buyer { City = isKnown ? text : \"" + Sha256OfNull + "\" };")]
    [InlineData("var paid = order with { Email = {|CAPI407:\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b856\"|} };")]
    public Task Another_use_or_digest_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);
}
