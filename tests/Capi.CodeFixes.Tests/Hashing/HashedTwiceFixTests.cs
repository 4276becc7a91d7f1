using Capi.CodeFixes.Hashing;

namespace Capi.CodeFixes.Tests.Hashing;

/// <summary>CAPI201: the fix passes the raw value.</summary>
public class HashedTwiceFixTests
{
    private const string Hash = "Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))";

    [Theory]
    [InlineData("{|CAPI201:" + Hash + "|}", "text")]
    [InlineData("{|CAPI201:Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shopper.Email.Trim().ToLowerInvariant())))|}", "shopper.Email")]
    [InlineData("{|CAPI201:BitConverter.ToString(SHA1.HashData(Encoding.UTF8.GetBytes((text.ToLower())))).Replace(\"-\", \"\").ToLower()|}", "text")]
    [InlineData("{|CAPI201:Convert.ToHexString(HMACSHA256.HashData(new byte[1], Encoding.UTF8.GetBytes(text.Replace(\" \", \"\").Trim())))|}", "text.Replace(\" \", \"\")")]
    [InlineData("{|CAPI201:string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Select(b => b.ToString(\"x2\")))|}", "text")]
    [InlineData("{|CAPI201:SHA256.HashData(Encoding.UTF8.GetBytes(text)).ToHex()|}", "text")]
    [InlineData("{|CAPI201:text.ToSha256()|}", "text")]
    [InlineData("{|CAPI201:(string)text.ToSha256()!|}", "text")]
    [InlineData("{|CAPI201:$\"{text.ToSha256()}\"|}", "text")]
    [InlineData("{|CAPI201:maybe?.Trim().ToSha256()|}", "maybe")]
    [InlineData("{|CAPI201:shopper.Friend?.Email.ToSha256()|}", "shopper.Friend?.Email")]
    [InlineData("{|CAPI201:(text + maybe).ToSha256()|}", "text + maybe")]
    [InlineData("{|CAPI201:isKnown ? text : text.ToSha256()|}", "isKnown ? text : text")]
    [InlineData("{|CAPI201:maybe ?? (text + maybe).ToSha256()|}", "maybe ?? (text + maybe)")]
    [InlineData("{|CAPI201:isKnown switch { true => text.ToSha256(), false => null }|}", "isKnown switch { true => text, false => null }")]
    [InlineData("/* a */ {|CAPI201:Convert.ToHexString( /* b */ SHA256.HashData(Encoding.UTF8.GetBytes( /* c */ text )))|} /* d */", "/* a */ /* b */ /* c */ text /* d */")]
    public async Task The_hashing_is_removed(string value, string raw)
    {
        await HashingFixVerifier.VerifyAsync<HashedTwiceFix>($"var paid = new OrderPaid(text, default, Email: {value});", $"var paid = new OrderPaid(text, default, Email: {raw});");

        // An e-mail address as the phone number is reported by another rule.
        var mobile = raw.EndsWith("Email", StringComparison.Ordinal) ? "{|CAPI204:" + raw + "|}" : raw;
        await HashingFixVerifier.VerifyAsync<HashedTwiceFix>($"var paid = order with {{ Mobile = {value} }}; // x", $"var paid = order with {{ Mobile = {mobile} }}; // x");
    }

    [Theory]
    [InlineData("order with { Emails = {|CAPI201:[text, shopper.Email.ToSha256()]|} }", "order with { Emails = [text, shopper.Email] }")]
    [InlineData("order with { Emails = {|CAPI201:new[] { text.ToSha256() }|} }", "order with { Emails = new[] { text } }")]
    [InlineData("new OrderPaid(text, default, {|CAPI201:text.ToSha256()|}) { Mobile = {|CAPI201:shopper.Phone.ToSha256()|} }", "new OrderPaid(text, default, text) { Mobile = shopper.Phone }")]
    [InlineData("new Func<OrderPaid>(() => order with { Email = {|CAPI201:text.ToSha256()|} })", "new Func<OrderPaid>(() => order with { Email = text })")]
    public Task The_hashing_is_removed_in_any_context(string before, string after) =>
        HashingFixVerifier.VerifyAsync<HashedTwiceFix>($"var paid = {before};", $"var paid = {after};");

    [Theory]
    [InlineData("var hash = " + Hash + ";", "hash", "text")]
    [InlineData("var hash = shopper.Email.ToSha256(); Console.WriteLine(text);", "hash", "shopper.Email")]
    [InlineData("var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text));", "Convert.ToHexString(bytes).ToLower()", "text")]
    [InlineData("var utf8 = Encoding.UTF8.GetBytes(text); var bytes = SHA256.HashData(utf8); var hash = Convert.ToHexString(bytes);", "hash", "text")]
    [InlineData("using var sha = SHA256.Create(); var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(shopper.Phone));", "Convert.ToHexString(bytes)", "{|CAPI204:shopper.Phone|}")]
    [InlineData("var low = text.Trim(); var hash = low.ToSha256(); Console.WriteLine(hash);", "hash", "low")]
    public Task The_local_stays_and_its_use_is_replaced_by_the_raw_value(string before, string value, string raw) => HashingFixVerifier.VerifyAsync<HashedTwiceFix>(
        $"{before} var paid = order with {{ Email = {{|CAPI201:{value}|}} }};", $"{before} var paid = order with {{ Email = {raw} }};");

    [Theory]
    [InlineData("var paid = order with { Email = {|CAPI201:Convert.ToHexString(SHA256.HashData(new byte[1]))|} };")]
    [InlineData("var hash = text.ToSha256(); text = \"\"; var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = text.ToSha256(); int.TryParse(text, out var number); (text, number) = (\"\", 1); var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = shopper.Email.ToSha256(); shopper.Email = \"\"; var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = shopper.Email.ToSha256(); Console.WriteLine(shopper); var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = shopper.Email.ToSha256(); var paid = new Func<OrderPaid>(() => order with { Email = {|CAPI201:hash|} });")]
    [InlineData("var hash = _field!.ToSha256(); Change(); var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = (text + maybe).ToSha256(); var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var hash = text.ToSha256(); if (isKnown) hash = maybe!; var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("string hash; { var inner = text.Trim(); hash = inner.ToSha256(); } var paid = order with { Email = {|CAPI201:hash|} };")]
    [InlineData("var sb = new StringBuilder(); sb.Append(text.ToSha256()); var paid = order with { Email = {|CAPI201:sb.ToString()|} };")]
    public Task Nothing_is_offered_where_the_meaning_could_change(string statements) => HashingFixVerifier.VerifyNoFixAsync<HashedTwiceFix>(statements);

    [Fact]
    public Task Fix_all_changes_every_file_and_project() => HashingFixVerifier.VerifyFixAllScopesAsync<HashedTwiceFix>(
        "var hash = text.ToSha256(); var paid = order with { Email = {|CAPI201:hash|}, Mobile = {|CAPI201:shopper.Phone.ToSha256()|} };",
        "var hash = text.ToSha256(); var paid = order with { Email = text, Mobile = shopper.Phone };");
}
