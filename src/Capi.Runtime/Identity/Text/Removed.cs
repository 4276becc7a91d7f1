using System.Text;

namespace Capi.Identity;

/// <summary>What is taken out of a text before it is lower-cased, as Meta's Parameter Builder does. What is gone ends no word any more, which
/// decides about the Greek sigma.</summary>
internal enum Removed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>White space.</summary>
    WhiteSpace,

    /// <summary>White space and ASCII punctuation.</summary>
    WhiteSpaceAndPunctuation,
}

/// <summary>Tells what is removed.</summary>
internal static class RemovedExtensions
{
    /// <summary>True when the code point is taken out.</summary>
    public static bool Takes(this Removed removed, Rune rune) => removed switch
    {
        Removed.WhiteSpace => WhiteSpace.IsWhiteSpace(rune.Value),
        Removed.WhiteSpaceAndPunctuation => IsAsciiPunctuation(rune) || WhiteSpace.IsWhiteSpace(rune.Value),
        _ => false,
    };

    // All 32: symbols such as $ and ^ count as well.
    private static bool IsAsciiPunctuation(Rune rune) =>
        rune.Value is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
