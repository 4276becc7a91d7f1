using System.Collections.Frozen;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Regions;

/// <summary>Finds the country at the end of a text, after a town: London, UK; München, Deutschland; Beijing / China.</summary>
/// <remarks>What stands before it must name no other country, and the name must be no state's: "Atlanta, Georgia" and "Torino, TO" are no countries.</remarks>
internal static class CountryAfterTown
{
    // Names of countries that are also names of states or provinces elsewhere.
    internal static string AlsoStates => "georgia luxembourg niger granada sanmartin saintmartin stmartin santaelena formosa somali norfolk zaire equateur";

    private const int MinNameLength = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldedStates =
        AlsoStates.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the country, or null.</summary>
    /// <param name="text">At most <see cref="Countries.MaxTextLength"/> characters of well-formed text.</param>
    public static string? Find(ReadOnlySpan<char> text)
    {
        var end = text.LastIndexOfAny(',', '/');
        if (end <= 0 || Countries.FindExact(text[(end + 1)..]) is not { } code)
            return null;

        var folded = NameFolder.Fold(text[(end + 1)..], stackalloc char[Countries.MaxTextLength * NameFolder.MaxCharsPerChar], out _);
        if (folded is not ("uk" or "us" or "usa" or "uae" or "ksa") && (folded.Length < MinNameLength || FoldedStates.Contains(folded)))
            return null;

        var before = text[..end];
        foreach (var part in before.SplitAny(",/"))
        {
            if (Countries.FindExact(before[part]) is { } other && other != code)
                return null;
        }

        return code;
    }
}
