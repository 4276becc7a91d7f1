using System.Text;

namespace Capi.Identity;

/// <summary>The characters to remove from a text before it is lower-cased, as Meta's Parameter Builder does. A removed character doesn't end a word,
/// which affects the Greek final sigma.</summary>
internal enum Removed
{
    /// <summary>Removes nothing.</summary>
    Nothing,

    /// <summary>Removes white space.</summary>
    WhiteSpace,

    /// <summary>Removes white space and ASCII punctuation.</summary>
    WhiteSpaceAndPunctuation,
}

/// <summary>Applies a <see cref="Removed"/> filter.</summary>
internal static class RemovedExtensions
{
    /// <summary>True if the filter removes the code point.</summary>
    public static bool Takes(this Removed removed, Rune rune) => removed switch
    {
        Removed.WhiteSpace => WhiteSpace.IsWhiteSpace(rune.Value),
        Removed.WhiteSpaceAndPunctuation => IsAsciiPunctuation(rune) || WhiteSpace.IsWhiteSpace(rune.Value),
        _ => false,
    };

    // All 32, including symbols such as $ and ^.
    private static bool IsAsciiPunctuation(Rune rune) =>
        rune.Value is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
