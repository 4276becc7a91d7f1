namespace Capi.EventsManager.Validation.Values;

/// <summary>Hides property names of the request that can contain personal data.</summary>
internal static class FieldNames
{
    private const int MaxLength = 64;

    /// <summary>Returns the name if it is an ASCII identifier of at most 64 characters; otherwise a placeholder, because it can be an e-mail address, for example.</summary>
    public static string Safe(string name) =>
        name.Length is > 0 and <= MaxLength && name.All(letter => char.IsAsciiLetter(letter) || letter is '_' || char.IsAsciiDigit(letter)) && !char.IsAsciiDigit(name[0])
            ? name
            : "(name hidden)";
}
