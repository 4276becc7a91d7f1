namespace Capi.EventsManager.Endpoints;

/// <summary>Validates a dataset ID: 1 to 20 decimal digits. Pixel IDs have the same form.</summary>
internal static class DatasetId
{
    private const int MaxDigits = 20;

    public static bool IsValid(string? id) => id is { Length: > 0 and <= MaxDigits } && id.All(char.IsAsciiDigit);
}
