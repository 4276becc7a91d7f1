namespace Capi.EventsManager.Validation.Values;

/// <summary>Hides property names of the request that can contain personal data.</summary>
internal static class FieldNames
{
    private const int MaxLength = 64;

    /// <summary>Returns the name if it is an ASCII identifier of at most 64 characters; otherwise a placeholder, because it can be an e-mail address, for example.</summary>
    public static string Sanitize(string name) =>
        name.Length is > 0 and <= MaxLength && name.All(character => char.IsAsciiLetter(character) || character is '_' || char.IsAsciiDigit(character)) && !char.IsAsciiDigit(name[0])
            ? name
            : "(name hidden)";
}
