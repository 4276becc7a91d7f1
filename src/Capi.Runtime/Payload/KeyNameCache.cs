using System.Collections.Concurrent;
using System.Text;

namespace Capi.Payload;

/// <summary>Caches custom_data keys as strings for metric tags, so that repeated lookups don't allocate.</summary>
internal static class KeyNameCache
{
    // Keys are constants in contracts. The limits protect against programs that create keys at run time.
    private const int MaxNames = 4096;
    private const int MaxNameBytes = 256;

    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the key as a string; <c>custom_data</c> when the key is too long or the cache is full.</summary>
    public static string GetName(ReadOnlySpan<byte> key)
    {
        if (key.Length > MaxNameBytes)
            return "custom_data";

        Span<char> text = stackalloc char[MaxNameBytes];
        text = text[..Encoding.UTF8.GetChars(key, text)];
        if (Lookup.TryGetValue(text, out var cached))
            return cached;
        if (Names.Count >= MaxNames)
            return "custom_data";

        var name = text.ToString();
        return Names.GetOrAdd(name, name);
    }
}
