namespace Capi.EventsManager.Validation.Values;

/// <summary>Decides whether a name that the sender chose may be repeated.</summary>
internal static class FieldNames
{
    private const int MaxLength = 64;

    /// <summary>The name, or a stand-in for one that could be anything, for example somebody's e-mail address.</summary>
    public static string Safe(string name) =>
        name.Length is > 0 and <= MaxLength && name.All(letter => char.IsAsciiLetter(letter) || letter is '_' || char.IsAsciiDigit(letter)) && !char.IsAsciiDigit(name[0])
            ? name
            : "(a name that is not shown)";
}
