using System.Collections.Frozen;
using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>Unicode's canonical mappings: what a character is composed of, and the order of combining marks. Thread safe; loaded on first use.</summary>
/// <remarks>The toolkit has its own copy because .NET normalises nothing when <c>InvariantGlobalization</c> is on, as in many container images.</remarks>
internal static partial class CanonicalMappings
{
    /// <summary>The largest number of code points in a full decomposition.</summary>
    public const int MaxDecomposedLength = 4;

    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TrailCount;

    private static readonly FrozenDictionary<int, (int First, int Second)> Decompositions =
        ReadTriples(Composites).Concat(ReadTriples(Replacements)).ToFrozenDictionary(entry => entry[0], entry => (entry[1], entry[2]));

    private static readonly FrozenDictionary<(int First, int Second), int> Compositions =
        ReadTriples(Composites).ToFrozenDictionary(entry => (entry[1], entry[2]), entry => entry[0]);

    private static readonly FrozenDictionary<int, byte> ClassesByMark = ReadClasses();

    /// <summary>Writes the full canonical decomposition of a code point, without ordering marks.</summary>
    /// <param name="codePoint">The code point.</param>
    /// <param name="destination">At least <see cref="MaxDecomposedLength"/> elements.</param>
    /// <returns>The number of code points written: one if the code point has no decomposition.</returns>
    public static int Decompose(int codePoint, Span<int> destination)
    {
        if (codePoint - HangulBase is >= 0 and < HangulCount and var syllable)
        {
            destination[0] = LeadBase + (syllable / (VowelCount * TrailCount));
            destination[1] = VowelBase + (syllable / TrailCount % VowelCount);
            destination[2] = TrailBase + (syllable % TrailCount);
            return destination[2] == TrailBase ? 2 : 3;
        }

        if (!Decompositions.TryGetValue(codePoint, out var parts))
        {
            destination[0] = codePoint;
            return 1;
        }

        var length = Decompose(parts.First, destination);
        if (parts.Second != 0)
            destination[length++] = parts.Second;

        return length;
    }

    /// <summary>Gets the character that is composed of two, or 0.</summary>
    public static int Compose(int first, int second)
    {
        if (first - LeadBase is >= 0 and < LeadCount and var lead && second - VowelBase is >= 0 and < VowelCount and var vowel)
            return HangulBase + (((lead * VowelCount) + vowel) * TrailCount);

        if (first - HangulBase is >= 0 and < HangulCount and var syllable && syllable % TrailCount == 0 && second - TrailBase is > 0 and < TrailCount and var trail)
            return first + trail;

        return Compositions.TryGetValue((first, second), out var composed) ? composed : 0;
    }

    /// <summary>Gets the rank of a mark's combining class: 0 for a character that is never reordered.</summary>
    public static byte GetMarkRank(int codePoint) => ClassesByMark.TryGetValue(codePoint, out var rank) ? rank : (byte)0;

    private static IEnumerable<int[]> ReadTriples(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8).EnumerateRunes().Select(rune => rune.Value).Chunk(3);

    private static FrozenDictionary<int, byte> ReadClasses()
    {
        var ranks = new Dictionary<int, byte>();
        byte rank = 0;
        foreach (var line in Encoding.UTF8.GetString(MarksByClass).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            rank++;
            foreach (var run in line.EnumerateRunes().Select(rune => rune.Value).Chunk(2))
            {
                for (var mark = run[0]; mark <= run[1]; mark++)
                    ranks[mark] = rank;
            }
        }

        return ranks.ToFrozenDictionary();
    }
}
