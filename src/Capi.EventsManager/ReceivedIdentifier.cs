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
    /// <summary>What was checked, and whether the value passed. The normalized form before hashing is unknown.</summary>
    public IReadOnlyList<ParameterCheck> Checks { get; init; } = [];

    /// <summary>The whole values of hashes, fbc and fbp; empty for values that identify a person in clear.</summary>
    internal IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Equal for equal values of this process, whatever the key. The value can't be recovered from it. Null for an event of a data file.</summary>
    internal ulong? Fingerprint { get; init; }

    /// <summary>True if the identifier has the expected form.</summary>
    [JsonPropertyName("is_right")]
    public bool HasExpectedForm => ExpectedForm is IdentifierForm.Either || Form == ExpectedForm;

    /// <summary>Compares key, forms, count and displayed value.</summary>
    public bool Equals(ReceivedIdentifier? other) =>
        other is not null && (Key, Form, ExpectedForm, Count, DisplayValue) == (other.Key, other.Form, other.ExpectedForm, other.Count, other.DisplayValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Form, ExpectedForm, Count, DisplayValue);
}
