using System.Text.RegularExpressions;

namespace Capi.Analyzers.Tests.Robustness;

/// <summary>Mutates code as typing, deleting and pasting would, or as attributes of the same names from another library would.</summary>
internal static partial class CodeMutator
{
    /// <summary>The number of kinds of mutations.</summary>
    public static int MutationKindCount => Mutations.Length;

    // Tokens that change the meaning of the rest of a file.
    private static readonly string[] DisruptiveTokens =
        ["{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "\"", "=", "?", ".", "@", "$\"", "class ", "record ", "static ", "await ", "ref ", "is ", "=> ", "\n#if X\n", "/*", "\ud800", "default", "new()"];

    // Tokens that are common in the sources, so that the replaced code often nearly compiles.
    private static readonly string[] CommonTokens =
        ["Order", "Capi", "MetaEventContext", "IMetaCapiClient", "string", "string?", "int[]", "DateTimeOffset", "[Hashed]", "[Clear]", "[CustomData]", "[Flatten]", "[EventId]", "[property: Hashed]", "[field: Clear]", "[param: Hashed]",
            "null", "\"em\"", "partial", "field", "extension(Order order) {"];

    private static readonly Func<string, Random, string>[] Mutations =
    [
        DeleteTokens, DuplicateToken, SwapTokens, DeleteLine, DuplicateLine, SwapLines, Truncate, RenameType, ChangeAttributeNamespace, InsertToken, ReplaceToken,
    ];

    /// <summary>Applies one mutation. The text may remain the same.</summary>
    public static string MutateOnce(string text, Random random) => text.Length < 2 ? text : Mutations[random.Next(Mutations.Length)](text, random);

    private static string DeleteTokens(string text, Random random)
    {
        var token = Pick(Tokens().Matches(text), random);
        var last = token;
        for (var more = random.Next(3); more > 0 && last.NextMatch() is { Success: true } next; more--)
            last = next;

        return text.Remove(token.Index, last.Index + last.Length - token.Index);
    }

    private static string DuplicateToken(string text, Random random)
    {
        var token = Pick(Tokens().Matches(text), random);
        return text.Insert(token.Index, token.Value);
    }

    private static string SwapTokens(string text, Random random)
    {
        var tokens = Tokens().Matches(text);
        var (one, other) = (Pick(tokens, random), Pick(tokens, random));
        return one.Index < other.Index ? Swap(text, one, other) : Swap(text, other, one);
    }

    private static string DeleteLine(string text, Random random)
    {
        var line = Pick(Lines().Matches(text), random);
        return text.Remove(line.Index, line.Length);
    }

    private static string DuplicateLine(string text, Random random)
    {
        var lines = Lines().Matches(text);
        return text.Insert(Pick(lines, random).Index, Pick(lines, random).Value);
    }

    private static string SwapLines(string text, Random random)
    {
        var lines = Lines().Matches(text);
        var (one, other) = (Pick(lines, random), Pick(lines, random));
        return one.Index < other.Index ? Swap(text, one, other) : Swap(text, other, one);
    }

    private static string Truncate(string text, Random random) => text[..random.Next(text.Length)];

    private static string RenameType(string text, Random random)
    {
        var names = TypeNames().Matches(text);
        if (names.Count == 0)
            return Truncate(text, random);

        // Sometimes all occurrences, as in a rename of a type.
        var name = Pick(names, random);
        return random.Next(3) == 0
            ? Regex.Replace(text, $@"\b{name.Value}\b", "Unknown" + name.Value)
            : text.Remove(name.Index, name.Length).Insert(name.Index, "Unknown" + name.Value);
    }

    private static string ChangeAttributeNamespace(string text, Random random)
    {
        var attributes = Attributes().Matches(text);
        return attributes.Count == 0 || random.Next(4) == 0
            ? text.Replace("using Capi;", random.Next(2) == 0 ? "using Other;" : "using Capi;\nusing Other;", StringComparison.Ordinal)
            : text.Insert(Pick(attributes, random).Index, random.Next(2) == 0 ? "Other." : "Other.Hashed, ");
    }

    private static string InsertToken(string text, Random random) => text.Insert(random.Next(text.Length), DisruptiveTokens[random.Next(DisruptiveTokens.Length)]);

    private static string ReplaceToken(string text, Random random)
    {
        var token = Pick(Tokens().Matches(text), random);
        return text.Remove(token.Index, token.Length).Insert(token.Index, CommonTokens[random.Next(CommonTokens.Length)]);
    }

    private static string Swap(string text, Match first, Match second) => first.Index == second.Index
        ? text
        : text[..first.Index] + second.Value + text[(first.Index + first.Length)..second.Index] + first.Value + text[(second.Index + second.Length)..];

    private static Match Pick(MatchCollection matches, Random random) => matches.Count == 0 ? Match.Empty : matches[random.Next(matches.Count)];

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\b[A-Z]\w+\b|\b(?:string|int|decimal|object)\b")]
    private static partial Regex TypeNames();

    [GeneratedRegex(@"(?<=\[)(?:MetaEvent|MetaContent|EventId|EventTime|Hashed|Clear|CustomData|Flatten|EventConsent)\b")]
    private static partial Regex Attributes();
}
