using System.Security.Cryptography;
using System.Text;
using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.HashedText;
using Capi.Runtime.Tests.Identifiers.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Runtime.Tests.Identifiers;

public class ReferenceComparisonTests
{
    // Fixed seed: failures are reproducible.
    private static readonly Config CheckConfig = Config.QuickThrowOnFailure.WithMaxTest(4_000).WithReplay(20261122, 3);

    public static TheoryData<string> HashedKeys { get; } =
        ["em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "country", "external_id", "f5first", "f5last", "fi", "dobd", "dobm", "doby", "app_user_id"];

    [Theory]
    [MemberData(nameof(HashedKeys))]
    public void Every_normaliser_matches_the_reference(string key) =>
        Prop.ForAll(IdentifierInputGenerator.Inputs.ToArbitrary(), input => MatchesReference(key, input)).Check(CheckConfig);

    /// <summary>One key for each normaliser.</summary>
    public static TheoryData<string> OneKeyPerNormaliser { get; } =
        ["em", "ph", "fn", "db", "ge", "ct", "st", "zp", "country", "external_id", "f5first", "fi", "dobd", "dobm", "doby", "app_user_id"];

    [Theory]
    [MemberData(nameof(OneKeyPerNormaliser))]
    public void Every_code_point_is_normalised_as_the_reference_does(string key)
    {
        var normalization = ParameterDefinitions.Find(ParameterSection.UserData, key)!.Normalization;
        var destination = new byte[IdentifierWriter.MaxHashedLength];
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var input = codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            // The reference takes microseconds per input, so only letters, marks and a sample of the rest are compared.
            if (codePoint < 0x2E00 || codePoint % 97 == 0)
                Assert.True(MatchesReference(key, input), $"U+{codePoint:X4}");
            else
                IdentifierWriter.WriteHashed(normalization, input, destination, out _);
        }
    }

    private static bool MatchesReference(string key, string input)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var expected = ReferenceNormalizer.Normalize(key, input, today);
        var actual = IdentifierHasher.Hash(key, input);
        return actual.Normalized == expected
            && actual.Value == GetExpectedValue(input, expected)
            && (actual.DropReason == DropReason.None) == (expected is not null);
    }

    /// <summary>The value that is sent for an input with this reference result.</summary>
    internal static string? GetExpectedValue(string input, string? expected) => expected is null || IsHashed(input) ? expected : Sha256(expected);

    private static bool IsHashed(string input) =>
        System.Text.RegularExpressions.Regex.IsMatch(ReferenceText.Trim(ReferenceText.RemoveInvisible(ReferenceText.Trim(input))), @"\A[0-9a-fA-F]{64}(?:\.(?:[A-Za-z0-9_-]{8}|AQ|Ag|Aw|BA|BQ|Bg))?\z");

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
