using Capi.CodeFixes.Hashing;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>CAPI202: the fix passes the value without hashing.</summary>
public class HashInClearMemberFixTests
{
    [Theory]
    [InlineData("var paid = order with { Fbp = {|CAPI202:Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text.Trim())))|} };", "var paid = order with { Fbp = text };")]
    [InlineData("var c = new MetaEventContext { Fbc = {|CAPI202:maybe?.ToSha256()|}, ClientUserAgent = {|CAPI202:text.ToSha256()|} };", "var c = new MetaEventContext { Fbc = maybe, ClientUserAgent = text };")]
    [InlineData("var hash = shopper.Fbp.ToSha256(); var c = context with { Fbp = {|CAPI202:hash|} };", "var hash = shopper.Fbp.ToSha256(); var c = context with { Fbp = shopper.Fbp };")]
    public Task The_hashing_is_removed(string before, string after) => HashingFixVerifier.VerifyAsync<HashInClearMemberFix>(before, after);

    [Theory]
    [InlineData("var c = context with { Fbc = {|CAPI202:Convert.ToHexString(SHA256.HashData(new byte[1]))|} };")]
    [InlineData("var hash = text.ToSha256(); text += \"a\"; var c = context with { Fbc = {|CAPI202:hash|} };")]
    public Task Nothing_is_offered_where_the_meaning_could_change(string statements) => HashingFixVerifier.VerifyNoFixAsync<HashInClearMemberFix>(statements);

    [Fact]
    public Task Fix_all_changes_every_file_and_project() => HashingFixVerifier.VerifyFixAllScopesAsync<HashInClearMemberFix>(
        "var c = context with { Fbc = {|CAPI202:text.ToSha256()|}, Fbp = {|CAPI202:text.ToSha256()|} };", "var c = context with { Fbc = text, Fbp = text };");
}
