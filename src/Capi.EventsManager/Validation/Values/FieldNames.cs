namespace Capi.EventsManager.Validation.Values;

/// <summary>Hides property names of the request that can contain personal data.</summary>
internal static class FieldNames
{
    private const int MaxLength = 64;

    // A phone number has more.
    private const int MaxDigits = 6;

    /// <summary>Returns the name if it is an ASCII identifier of at most 64 characters; otherwise a placeholder, because it can be an e-mail address, for example.</summary>
    public static string Sanitize(string name) =>
        name.Length is > 0 and <= MaxLength && name.All(character => char.IsAsciiLetter(character) || character is '_' || char.IsAsciiDigit(character)) && !char.IsAsciiDigit(name[0]) && IsImpersonal(name)
            ? name
            : "(name hidden)";

    // Keys of Meta have no more digits than one or two.
    private static bool IsImpersonal(string name) => name.Count(char.IsAsciiDigit) <= MaxDigits && !PersonalText.Contains(name);
}
