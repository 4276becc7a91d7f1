namespace Capi.Identifiers.Regions;

/// <summary>Finds a country by its name in one of about 60 languages and regional forms. Thread safe; allocates only on first use.</summary>
/// <remarks>The table holds hashes of 40 bits and no texts, which takes a third of the space. That a text that names no country is found by chance has a
/// probability of 1 to 100 million.</remarks>
internal static partial class CountryNames
{
    private const int CodeLength = 2;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;
    private const ulong Finalizer = 0xFF51AFD7ED558CCD;

    private static readonly string[] CodesByNumber = [.. Codes.Chunk(CodeLength).Select(code => new string(code))];

    /// <summary>The number of names in the table.</summary>
    public static int Count => Hashes.Length;

    /// <summary>Finds a country by its folded name.</summary>
    /// <param name="folded">The folded name (<see cref="Text.NameFolder"/>).</param>
    /// <returns>The alpha-2 code in lower case, or null.</returns>
    public static string? Find(ReadOnlySpan<char> folded)
    {
        var hash = ComputeHash(folded);
        var index = Array.BinarySearch(Hashes, (uint)(hash >> 32));
        if (index < 0)
            return null;

        var value = Values[index];
        return value >> 8 == (byte)(hash >> 24) ? CodesByNumber[(byte)value] : null;
    }

    // FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3.
    private static ulong ComputeHash(ReadOnlySpan<char> text)
    {
        var hash = FnvOffset;
        foreach (var unit in text)
            hash = (hash ^ unit) * FnvPrime;

        hash = (hash ^ (hash >> 33)) * Finalizer;
        return hash ^ (hash >> 33);
    }
}
