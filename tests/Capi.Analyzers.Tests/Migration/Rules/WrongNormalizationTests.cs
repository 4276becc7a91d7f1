using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI502: a value is hashed without the normalization that Meta defines for its parameter.</summary>
public class WrongNormalizationTests
{
    [Theory]
    [InlineData("user: db = Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{order.Birth:dd.MM.yyyy}\"))")]
    [InlineData("user: ph = Hash(order.Phone.Trim())")]
    [InlineData("user: em = Hash(order.Email)")]
    [InlineData("user: ln = Hash(order.LastName.Trim().ToLowerInvariant())")]
    [InlineData("user: zp = Hash(order.Zip)")]
    [InlineData("user: db = Hash(order.Birth.ToString(\"dd.MM.yyyy\"))")]
    [InlineData("user: ge = Hash(order.Gender.ToLowerInvariant())")]
    [InlineData("user: ph = Hash(\"+\" + order.Phone)")]
    [InlineData("user: ph = Hash(Only(order.Phone)) ;; members: private static string Only(string text) { var digits = new StringBuilder(); foreach (var one in text) if (one is >= '0' and <= '9') digits.Append(one); return digits.ToString(); }")]
    [InlineData("user: em = Hash(Normal(\"em\", order.Email)) ;; members: private static string Normal(string key, string text) => key switch { \"ph\" => Digits(text), \"em\" => text.Trim(), _ => text };")]
    [InlineData("user: em = Hash(Pair(order).Mail) ;; members: private static (string Mail, string Phone) Pair(Order order) => (order.Email.Trim(), order.Phone);")]
    [InlineData("user: zp = Hash(order.Zip.ToLowerInvariant().Replace(\" \", \"\"))")]
    [InlineData("user: zp = Hash(new string(order.Zip.ToLowerInvariant().Where(one => !char.IsWhiteSpace(one)).ToArray()))")]
    [InlineData("user: ge = Hash(\"male\")")]
    [InlineData("user: ge = Hash(order.Gender == \"F\" ? \"female\" : \"m\")")]
    [InlineData("user: country = Hash(\"germany\")")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), WrongNormalizationRule.Id);

    [Theory]
    [InlineData("user: db = Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{order.Birth:yyyyMMdd}\"))")]
    [InlineData("user: ph = Hash(Digits(order.Phone))")]
    [InlineData("user: ph = Hash(new string([.. order.PhoneE164.Where(char.IsAsciiDigit)]))")]
    [InlineData("user: em = Hash(order.NormalizedEmail)")]
    [InlineData("user: ln = Hash(Letters(order.LastName))")]
    [InlineData("user: db = Hash(order.Birth.ToString(\"yyyyMMdd\"))")]
    [InlineData("user: em = Hash(Normal(\"em\", order.Email)) ;; members: private static string Normal(string key, string text) => key switch { \"ph\" => Digits(text), \"em\" => Clean(text), _ => text };")]
    [InlineData("user: em = Hash(Normal(\"em\", order.Email)) ;; members: private static string Normal(string key, string text) { if (key == \"em\") return Clean(text); return text; }")]
    [InlineData("user: em = Hash(Pair(order).Mail) ;; members: private static (string Mail, string Phone) Pair(Order order) => (Clean(order.Email), order.Phone);")]
    [InlineData("user: ph = Hash(Only(order.Phone)) ;; members: private static string Only(string text) { var digits = \"\"; foreach (var one in text) { if (char.IsDigit(one)) digits += one; } return digits.TrimStart('0'); }")]
    [InlineData("user: zp = Hash(order.Zip.ToLowerInvariant().Replace(\" \", \"\").Replace(\"-\", \"\"))")]
    [InlineData("user: zp = Hash(order.Zip.ToLowerInvariant().Replace(\" \", \"\").Split('-')[0])")]
    [InlineData("user: zp = Hash(new string(order.Zip.ToLowerInvariant().Where(char.IsLetterOrDigit).ToArray()))")]
    [InlineData("user: zp = Hash(new string(order.Zip.ToLowerInvariant().Where(one => one != ' ' && one != '-').ToArray()))")]
    [InlineData("user: zp = Hash(System.Text.RegularExpressions.Regex.Replace(order.Zip.ToLowerInvariant(), \"[\\\\s-]\", \"\"))")]
    [InlineData("user: ge = Hash(order.Gender switch { \"female\" => \"f\", _ => \"m\" })")]
    [InlineData("user: ge = Hash(\"male\".Substring(0, 1))")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), WrongNormalizationRule.Id);
}
