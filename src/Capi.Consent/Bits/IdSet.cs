using System.Numerics;

namespace Capi.Consent.Bits;

/// <summary>A set of vendor IDs up to 65,535, collected from bits and ranges in any order. Backed by the caller's memory.</summary>
/// <param name="words">Zeroed memory of <see cref="WordCount"/> words.</param>
internal readonly ref struct IdSet(Span<ulong> words)
{
    /// <summary>The number of 64-bit words that 65,536 IDs need.</summary>
    public const int WordCount = 1024;

    private const int BitsPerWord = 64;

    private readonly Span<ulong> _words = words;

    /// <summary>Adds one ID.</summary>
    public void Add(int id) => _words[id / BitsPerWord] |= 1UL << (id % BitsPerWord);

    /// <summary>Adds the IDs from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void AddRange(int first, int last)
    {
        var (firstWord, lastWord) = (first / BitsPerWord, last / BitsPerWord);
        var firstMask = ulong.MaxValue << (first % BitsPerWord);
        var lastMask = ulong.MaxValue >> (BitsPerWord - 1 - (last % BitsPerWord));
        if (firstWord == lastWord)
        {
            _words[firstWord] |= firstMask & lastMask;
            return;
        }

        _words[firstWord] |= firstMask;
        _words[(firstWord + 1)..lastWord].Fill(ulong.MaxValue);
        _words[lastWord] |= lastMask;
    }

    /// <summary>Returns the IDs in ascending order.</summary>
    public int[] ToArray()
    {
        var count = 0;
        foreach (var word in _words)
            count += BitOperations.PopCount(word);
        if (count == 0)
            return [];

        var ids = new int[count];
        var index = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            for (var bits = _words[word]; bits != 0; bits &= bits - 1)
                ids[index++] = (word * BitsPerWord) + BitOperations.TrailingZeroCount(bits);
        }

        return ids;
    }
}
