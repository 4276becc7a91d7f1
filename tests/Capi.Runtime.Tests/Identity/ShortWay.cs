using System.Text;
using Capi.Catalog;

namespace Capi.Identity.Tests;

/// <summary>Takes values the short way, and compares it with the long one.</summary>
internal static class ShortWay
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    /// <summary>The form of a key of user_data.</summary>
    public static Normalization FormOf(string key) => Parameters.Find(ParameterSection.UserData, key)!.Normalization;

    /// <summary>What it makes of a value; null when it leaves the value to the long way.</summary>
    public static string? Take(Normalization normalization, string value) => Take(normalization, value, Today);

    /// <summary>Where it has an answer, that is the long way's.</summary>
    public static void AssertAgrees(Normalization normalization, string value) => AssertAgrees(normalization, value, Today);

    /// <summary>As the other one, on another day.</summary>
    public static void AssertAgrees(Normalization normalization, string value, DateOnly today)
    {
        if (Take(normalization, value, today) is not { } found)
            return;

        var expected = IdentifierWriter.Normalize(normalization, value, new IdentityHints(today), out _);
        Assert.True(found == expected, $"{string.Join(' ', value.Select(unit => $"{(int)unit:X2}"))}: {found} and not {expected}");
    }

    // The block holds something else before.
    private static string? Take(Normalization normalization, string value, DateOnly today)
    {
        var block = new byte[AsciiBlock.Size];
        block.AsSpan().Fill((byte)'7');
        var length = AsciiIdentifier.Normalize(normalization, value, today, settings: null, ref block[0]);
        return length == 0 ? null : Encoding.ASCII.GetString(block, 0, length);
    }
}
