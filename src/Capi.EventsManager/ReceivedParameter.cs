using System.Text.Json.Serialization;

namespace Capi.EventsManager;

/// <summary>A parameter outside user_data, masked for display.</summary>
/// <param name="Path">The path in the event: <c>custom_data.currency</c>.</param>
/// <param name="DisplayValue">The value as text, truncated to 300 characters. URL query strings and values with an @ are masked.</param>
public sealed record ReceivedParameter(string Path, [property: JsonPropertyName("shown")] string DisplayValue)
{
    /// <summary>What is wrong with the value, the end of the sentence "… should be": "an integer"; null if nothing is known to be wrong.</summary>
    public string? Expected { get; init; }
}
