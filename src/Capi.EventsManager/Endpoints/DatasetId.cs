namespace Capi.EventsManager.Endpoints;

/// <summary>The id of a dataset, which is the same kind of number as a Pixel's (spec section 1.1).</summary>
internal static class DatasetId
{
    private const int MaxDigits = 20;

    public static bool IsOne(string? id) => id is { Length: > 0 and <= MaxDigits } && id.All(char.IsAsciiDigit);
}
