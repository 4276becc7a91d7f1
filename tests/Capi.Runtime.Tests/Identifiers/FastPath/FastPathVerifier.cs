using System.Text;
using Capi.Catalog;
using Capi.Identifiers.FastPath;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.Normalizers;

namespace Capi.Runtime.Tests.Identifiers.FastPath;

/// <summary>Normalises values on the fast path and compares the result with the slow path.</summary>
internal static class FastPathVerifier
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    /// <summary>The normalisation of a user_data key.</summary>
    public static Normalization GetNormalization(string key) => ParameterDefinitions.Find(ParameterSection.UserData, key)!.Normalization;

    /// <summary>The normalised value; null when the fast path leaves the value to the slow path.</summary>
    public static string? Normalize(Normalization normalization, string value, string? country = null) => Normalize(normalization, value, Today, country);

    /// <summary>Asserts the same in a country.</summary>
    public static void AssertMatchesSlowPathIn(string? country, Normalization normalization, string value) => AssertMatchesSlowPath(normalization, value, Today, country);

    /// <summary>Asserts that the result of the fast path, if any, equals the result of the slow path.</summary>
    public static void AssertMatchesSlowPath(Normalization normalization, string value) => AssertMatchesSlowPath(normalization, value, Today);

    /// <summary>Asserts the same for another current date or a country.</summary>
    public static void AssertMatchesSlowPath(Normalization normalization, string value, DateOnly today, string? country = null)
    {
        if (Normalize(normalization, value, today, country) is not { } found)
            return;

        var expected = IdentifierWriter.Normalize(normalization, value, new NormalizationContext(today, country), out _);
        Assert.True(found == expected, $"{string.Join(' ', value.Select(unit => $"{(int)unit:X2}"))}: {found}, expected {expected}");
    }

    // The block is not zeroed: earlier contents must not matter.
    private static string? Normalize(Normalization normalization, string value, DateOnly today, string? country)
    {
        var block = new byte[AsciiBlock.Size];
        block.AsSpan().Fill((byte)'7');
        var length = AsciiFastPath.Normalize(normalization, value, new NormalizationContext(today, country), ref block[0]);
        return length == 0 ? null : Encoding.ASCII.GetString(block, 0, length);
    }
}
