namespace Capi.Catalog;

/// <summary>Recognises a standard event in a name that is not quite it (spec section 14, rule 21).</summary>
internal static class StandardEventSpelling
{
    // Shorter words have too many neighbours: Lead is near Load, Read and Leaf.
    private const int ShortestTypo = 6;

    // One letter away, and words of their own.
    private static readonly HashSet<string> OtherWords = new(StringComparer.Ordinal) { "contract", "starch", "sketch" };

    /// <summary>The standard event that is meant, or null when the name is one exactly, or another word.</summary>
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

    /// <summary>True when one letter is wrong, missing, too many, or changed places with the next. An ending (purchased, leads) makes
    /// another form of the word, which may be meant.</summary>
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
