using System.Collections.Concurrent;
using System.Text;

namespace Capi.Payload;

/// <summary>The text of a custom_data key, which metrics want as a string: made once per key, then found without allocating.</summary>
internal static class FieldNames
{
    // Keys are constants of the contracts. The bounds are for a program that should make them up as it runs.
    private const int MaxNames = 4096;
    private const int MaxNameBytes = 256;

    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key as text; <c>custom_data</c> for a key nobody could want in a metric.</summary>
    public static string Of(ReadOnlySpan<byte> key)
    {
        if (key.Length > MaxNameBytes)
            return "custom_data";

        Span<char> text = stackalloc char[MaxNameBytes];
        text = text[..Encoding.UTF8.GetChars(key, text)];
        if (Lookup.TryGetValue(text, out var known))
            return known;
        if (Names.Count >= MaxNames)
            return "custom_data";

        var name = text.ToString();
        return Names.GetOrAdd(name, name);
    }
}
