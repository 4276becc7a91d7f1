using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI505: a hash in another form than 64 lower-case hexadecimal digits of SHA-256.</summary>
public class HashFormatTests
{
    [Theory]
    [InlineData("user: em = HashHex(order.Email.Trim().ToLowerInvariant()) ;; members: private static string HashHex(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));")]
    [InlineData("user: em = B64(order.Email.Trim().ToLowerInvariant()) ;; members: private static string B64(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));")]
    [InlineData("user: em = Hash(order.Email.Trim().ToLowerInvariant()).Substring(0, 32)")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) { using var md5 = MD5.Create(); return Convert.ToHexString(md5.ComputeHash(Encoding.UTF8.GetBytes(text))).ToLowerInvariant(); }")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) { using (var sha = SHA1.Create()) { return Convert.ToHexStringLower(sha.ComputeHash(Encoding.UTF8.GetBytes(text))); } }")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) => Convert.ToHexStringLower(SHA1.Create().ComputeHash(Encoding.UTF8.GetBytes(text)));")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) { using HashAlgorithm any = MD5.Create(); return Convert.ToHexStringLower(any.ComputeHash(Encoding.UTF8.GetBytes(text))); }")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static readonly HashAlgorithm Any = SHA512.Create(); private static string Md(string text) => Convert.ToHexStringLower(Any.ComputeHash(Encoding.UTF8.GetBytes(text)));")]
    [InlineData("user: em = Incremental(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Incremental(string text) { using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); hash.AppendData(Encoding.UTF8.GetBytes(text)); return Convert.ToHexString(hash.GetHashAndReset()); }")]
    [InlineData("user: em = Loop(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Loop(string text) { var digits = \"\"; foreach (var one in SHA256.HashData(Encoding.UTF8.GetBytes(text))) digits += one.ToString(\"X2\"); return digits; }")]
    [InlineData("user: em = Incremental(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Incremental(string text) { using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5); hash.AppendData(Encoding.UTF8.GetBytes(text)); return Convert.ToHexStringLower(hash.GetHashAndReset()); }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), HashFormatRule.Id);

    [Theory]
    [InlineData("user: em = Hash(order.Email.Trim().ToLowerInvariant())")]
    [InlineData("user: em = Low(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Low(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) { using var sha = SHA256.Create(); return Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(text))).ToLowerInvariant(); }")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) { using HashAlgorithm any = SHA256.Create(); return Convert.ToHexStringLower(any.ComputeHash(Encoding.UTF8.GetBytes(text))); }")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Md(string text) => Convert.ToHexStringLower(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(text)));")]
    [InlineData("user: em = Md(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Key(string text) { using var md5 = MD5.Create(); return Convert.ToHexStringLower(md5.ComputeHash(Encoding.UTF8.GetBytes(text))); } private static string Md(string text) { _ = Key(text); return Hash(text); }")]
    [InlineData("user: em = Loop(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Loop(string text) { var digits = \"\"; foreach (var one in SHA256.HashData(Encoding.UTF8.GetBytes(text))) digits += one.ToString(\"x2\"); return digits; }")]
    [InlineData("user: em = Chars(order.Email.Trim().ToLowerInvariant()) ;; members: private static string Chars(string text) { var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text)); var chars = new char[64]; for (var i = 0; i < hash.Length; i++) hash[i].TryFormat(chars.AsSpan(i * 2), out _, \"x2\"); return new string(chars); }")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), HashFormatRule.Id);
}
