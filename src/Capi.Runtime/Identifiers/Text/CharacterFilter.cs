using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>The characters to remove from a text before it is lower-cased, as Meta's Parameter Builder does. A removed character doesn't end a word,
/// which affects the Greek final sigma.</summary>
internal enum CharacterFilter
{
    /// <summary>Removes nothing.</summary>
    None,

    /// <summary>Removes white space.</summary>
    WhiteSpace,

    /// <summary>Removes white space and ASCII punctuation.</summary>
    WhiteSpaceAndPunctuation,
}

/// <summary>Applies a <see cref="CharacterFilter"/> filter.</summary>
internal static class CharacterFilterExtensions
{
    /// <summary>True if the filter removes the code point.</summary>
    public static bool Removes(this CharacterFilter filter, Rune rune) => filter switch
    {
        CharacterFilter.WhiteSpace => WhiteSpace.IsWhiteSpace(rune.Value),
        CharacterFilter.WhiteSpaceAndPunctuation => IsAsciiPunctuation(rune) || WhiteSpace.IsWhiteSpace(rune.Value),
        _ => false,
    };

    // All 32, including symbols such as $ and ^.
    private static bool IsAsciiPunctuation(Rune rune) =>
        rune.Value is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
