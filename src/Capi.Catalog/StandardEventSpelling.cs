namespace Capi.Catalog;

/// <summary>Suggests the standard event for an event name that is misspelled, or that Google Analytics 4 uses for the same event.</summary>
internal static class StandardEventSpelling
{
    // Shorter names are close to too many other words: Lead to Load, Read and Leaf.
    private const int MinTypoLength = 6;

    // One letter away from a standard event, but different words.
    private static readonly HashSet<string> DifferentWords = new(StringComparer.Ordinal) { "contract", "starch", "sketch" };

    /// <summary>Finds the standard event that was probably intended; null when the name is exactly a standard event, or a different word.</summary>
    public static string? FindSuggestion(string name)
    {
        if (StandardEventDefinitions.Find(name) is not null)
            return null;

        var normalized = Normalize(name);
        return StandardEventDefinitions.All.FirstOrDefault(one => Normalize(one.Name) == normalized)?.Name
            ?? StandardEventDefinitions.All.FirstOrDefault(one => one.Ga4Names.Any(ga4 => Normalize(ga4) == normalized))?.Name
            ?? (normalized.Length < MinTypoLength || DifferentWords.Contains(normalized)
                ? null
                : StandardEventDefinitions.All.FirstOrDefault(one => IsTypo(normalized, Normalize(one.Name)))?.Name);
    }

    private static string Normalize(string name) =>
        new([.. name.Where(character => character is not (' ' or '_' or '-')).Select(char.ToLowerInvariant)]);

    /// <summary>True for one wrong, missing, extra or transposed letter. False for an added ending (purchased, leads), another form
    /// of the word that may be intended.</summary>
    private static bool IsTypo(string input, string expected)
    {
        if (Math.Abs(input.Length - expected.Length) > 1 || HasAddedEnding(input, expected))
            return false;

        var start = 0;
        while (start < input.Length && start < expected.Length && input[start] == expected[start])
            start++;

        var (inputRest, expectedRest) = (input.Substring(start), expected.Substring(start));
        return (inputRest.Length, expectedRest.Length) switch
        {
            var (one, other) when one > other => inputRest.Substring(1) == expectedRest,
            var (one, other) when one < other => inputRest == expectedRest.Substring(1),
            _ => inputRest.Substring(1) == expectedRest.Substring(1) || IsTransposition(inputRest, expectedRest),
        };
    }

    private static bool IsTransposition(string input, string expected) =>
        input.Length > 1 && input[0] == expected[1] && input[1] == expected[0] && input.Substring(2) == expected.Substring(2);

    private static bool HasAddedEnding(string input, string expected) =>
        input.Length == expected.Length + 1
        && input.StartsWith(expected, StringComparison.Ordinal)
        && input[input.Length - 1] is 's' or 'd' or 'r';
}
