using Capi.CodeFixes.Values;

namespace Capi.CodeFixes.Tests.Values;

/// <summary>CAPI202: the fix passes the value without hashing.</summary>
public class HashInClearMemberFixTests
{
    [Theory]
    [InlineData("var paid = order with { Fbp = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text.Trim()))) };", "var paid = order with { Fbp = text };")]
    [InlineData("var c = new MetaEventContext { Fbc = maybe?.ToSha256(), ClientUserAgent = text.ToSha256() };", "var c = new MetaEventContext { Fbc = maybe, ClientUserAgent = text };")]
    [InlineData("var hash = shopper.Fbp.ToSha256(); var c = context with { Fbp = hash };", "var hash = shopper.Fbp.ToSha256(); var c = context with { Fbp = shopper.Fbp };")]
    public Task The_hash_is_taken_off(string before, string after) => ValueFix.VerifyAsync<HashInClearMemberFix>(before, after);

    [Theory]
    [InlineData("var c = context with { Fbc = Convert.ToHexString(SHA256.HashData(new byte[1])) };")]
    [InlineData("var hash = text.ToSha256(); text += \"a\"; var c = context with { Fbc = hash };")]
    public Task What_may_mean_something_else_is_left_alone(string statements) => ValueFix.LeavesAsync<HashInClearMemberFix>(statements);

    [Fact]
    public Task Fix_all_reaches_every_file_and_project() => ValueFix.VerifyScopesAsync<HashInClearMemberFix>(
        "var c = context with { Fbc = text.ToSha256(), Fbp = text.ToSha256() };", "var c = context with { Fbc = text, Fbp = text };");
}
