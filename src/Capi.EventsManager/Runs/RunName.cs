namespace Capi.EventsManager.Runs;

/// <summary>Validates the name of a run: 1 to 64 ASCII letters, digits, dots, hyphens and underscores.</summary>
internal static class RunName
{
    private const int MaxLength = 64;

    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaxLength } && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');
}
