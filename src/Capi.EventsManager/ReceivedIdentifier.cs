using System.Text.Json.Serialization;

namespace Capi.EventsManager;

/// <summary>A customer information parameter with its received and expected form. Never contains the whole value.</summary>
/// <param name="Key">Meta's key: <c>em</c>.</param>
/// <param name="Form">The form in which it was sent.</param>
/// <param name="ExpectedForm">The form that Meta requires.</param>
/// <param name="Count">The number of values; more than 1 for a list.</param>
/// <param name="DisplayValue">The start of the first value: at most 8 characters and at most half of it. Empty for an unhashed value that must be hashed.</param>
public sealed record ReceivedIdentifier(
    string Key,
    [property: JsonPropertyName("arrived")] IdentifierForm Form,
    [property: JsonPropertyName("expected")] IdentifierForm ExpectedForm,
    int Count,
    [property: JsonPropertyName("shown")] string DisplayValue)
{
    /// <summary>True if the identifier has the expected form.</summary>
    [JsonPropertyName("is_right")]
    public bool HasExpectedForm => ExpectedForm is IdentifierForm.Either || Form == ExpectedForm;
}
