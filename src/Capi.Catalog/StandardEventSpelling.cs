namespace Capi.Catalog;

/// <summary>Suggests the standard event for a misspelled event name.</summary>
internal static class StandardEventSpelling
{
    // Shorter names are close to too many other words: Lead to Load, Read and Leaf.
    private const int ShortestTypo = 6;

    // One letter away from a standard event, but different words.
    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal) { "contract", "starch", "sketch" };

    /// <summary>Finds the standard event that was probably intended; null when the name is exactly a standard event, or a different word.</summary>
    public static string? Meant(string name)
    {
        if (StandardEvents.Find(name) is not null)
            return null;

        var plain = Plain(name);
        return StandardEvents.All.FirstOrDefault(one => Plain(one.Name) == plain)?.Name
            ?? (plain.Length < ShortestTypo || OtherWords.Contains(plain)
                ? null
                : StandardEvents.All.FirstOrDefault(one => IsTypo(plain, Plain(one.Name)))?.Name);
    }

    private static string Plain(string name) =>
        new([.. name.Where(character => character is not (' ' or '_' or '-')).Select(char.ToLowerInvariant)]);

    /// <summary>True for one wrong, missing, extra or transposed letter. False for an added ending (purchased, leads), another form
    /// of the word that may be intended.</summary>
    private static bool IsTypo(string written, string right)
    {
        if (Math.Abs(written.Length - right.Length) > 1 || IsWithEnding(written, right))
            return false;

        var start = 0;
        while (start < written.Length && start < right.Length && written[start] == right[start])
            start++;

        var (writtenRest, rightRest) = (written.Substring(start), right.Substring(start));
        return (writtenRest.Length, rightRest.Length) switch
        {
            var (one, other) when one > other => writtenRest.Substring(1) == rightRest,
            var (one, other) when one < other => writtenRest == rightRest.Substring(1),
            _ => writtenRest.Substring(1) == rightRest.Substring(1) || IsSwapped(writtenRest, rightRest),
        };
    }

    private static bool IsSwapped(string written, string right) =>
        written.Length > 1 && written[0] == right[1] && written[1] == right[0] && written.Substring(2) == right.Substring(2);

    private static bool IsWithEnding(string written, string right) =>
        written.Length == right.Length + 1
        && written.StartsWith(right, StringComparison.Ordinal)
        && written[written.Length - 1] is 's' or 'd' or 'r';
}
