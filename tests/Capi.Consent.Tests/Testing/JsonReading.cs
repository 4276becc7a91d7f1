using System.Text.Json;

namespace Capi.Consent.Tests.Testing;

/// <summary>Reads the answers of the oracles.</summary>
internal static class JsonReading
{
    public static int[] GetIntegers(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetInt32())] : [];

    public static string GetText(this JsonElement element) => element.GetProperty("text").GetString()!;
}
