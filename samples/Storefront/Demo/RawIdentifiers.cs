using System.Text.Json.Nodes;

namespace Storefront.Demo;

/// <summary>Searches a request body for a customer's raw values.</summary>
public static class RawIdentifiers
{
    // Shorter values can occur inside a hash or a number by chance, so they must match a whole value.
    private const int ShortestLookedForWithin = 6;

    public static bool AreAbsent(JsonNode? body, Customer customer)
    {
        var forms = customer.RawIdentifiers.SelectMany(Forms).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return !Leaves(body).Any(leaf => forms.Any(form => Shows(leaf, form)));
    }

    /// <summary>Returns the value as typed, without white space, and its digits only.</summary>
    private static IEnumerable<string> Forms(string raw)
    {
        yield return raw;
        yield return string.Concat(raw.Where(character => !char.IsWhiteSpace(character)));
        var digits = string.Concat(raw.Where(char.IsAsciiDigit));
        if (digits.Length >= 5)
            yield return digits;
    }

    private static bool Shows(string leaf, string form) => form.Length >= ShortestLookedForWithin
        ? leaf.Contains(form, StringComparison.OrdinalIgnoreCase)
        : leaf.Equals(form, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value).Prepend(field.Key)),
        JsonArray items => items.SelectMany(Leaves),
        null => [],
        _ => [node.ToString()],
    };
}
