using System.Text.Json.Nodes;

namespace Storefront.Demo;

/// <summary>Searches a request body for a customer's raw values.</summary>
public static class RawIdentifierScanner
{
    // Shorter values can occur inside a hash or a number by chance, so they must match a whole value.
    private const int MinSubstringLength = 6;

    public static bool ContainsNone(JsonNode? body, Customer customer)
    {
        var spellings = customer.RawIdentifiers.SelectMany(GetSpellings).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return !GetLeafValues(body).Any(leaf => spellings.Any(spelling => Matches(leaf, spelling)));
    }

    /// <summary>Returns the value as typed, without white space, and its digits only.</summary>
    private static IEnumerable<string> GetSpellings(string raw)
    {
        yield return raw;
        yield return string.Concat(raw.Where(character => !char.IsWhiteSpace(character)));
        var digits = string.Concat(raw.Where(char.IsAsciiDigit));
        if (digits.Length >= 5)
            yield return digits;
    }

    private static bool Matches(string leaf, string spelling) => spelling.Length >= MinSubstringLength
        ? leaf.Contains(spelling, StringComparison.OrdinalIgnoreCase)
        : leaf.Equals(spelling, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> GetLeafValues(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => GetLeafValues(field.Value).Prepend(field.Key)),
        JsonArray items => items.SelectMany(GetLeafValues),
        null => [],
        _ => [node.ToString()],
    };
}
