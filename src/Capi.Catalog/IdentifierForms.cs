namespace Capi.Catalog;

/// <summary>Removes the words that say in which form an identifier is written or which of several it is: <c>PhoneE164</c>, <c>RawPhone</c>, <c>Phone2</c>.</summary>
internal static class IdentifierForms
{
    // EmailText is missing: it is the text of a message.
    private static readonly string[] Suffixes =
    [
        "Raw", "Value", "Input", "Original", "Normalized", "Normalised", "Lower", "Lowercase", "Trimmed", "Cleaned", "Clean", "Unhashed", "OrNull", "OrDefault", "OrEmpty",
        "String", "Plain", "Sanitized", "Canonical", "Formatted", "Digits", "International", "WithCountryCode", "E164",
    ];

    private static readonly string[] Prefixes =
        ["Raw", "Plain", "Clean", "Cleaned", "Trimmed", "Unhashed", "Original", "Normalized", "Normalised", "Formatted", "Sanitized", "Canonical", "International", "E164"];

    /// <summary>What remains of the name, or null when it has no such word or number.</summary>
    public static string? Remove(string name)
    {
        foreach (var word in Suffixes)
        {
            var start = name.Length - word.Length;
            if (start > 0 && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (char.IsUpper(name[start]) || IsSeparator(name[start - 1])))
                return name.Substring(0, start);
        }

        foreach (var word in Prefixes)
        {
            if (name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (char.IsUpper(name[word.Length]) || IsSeparator(name[word.Length])))
                return name.Substring(word.Length).TrimStart('_', '-');
        }

        var withoutNumber = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '-');
        return withoutNumber.Length == name.Length || withoutNumber.Length == 0 ? null : withoutNumber;
    }

    private static bool IsSeparator(char letter) => letter is '_' or '-';
}
