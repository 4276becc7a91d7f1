using System.Text.Json;

namespace Capi.Testing;

/// <summary>An event as it would have been sent. Immutable.</summary>
public sealed class RecordedEvent
{
    internal RecordedEvent(object contract, string eventName, MetaEventContext context, string? datasetAlias, JsonElement payload)
    {
        Contract = contract;
        EventName = eventName;
        Context = context;
        DatasetAlias = datasetAlias;
        Payload = payload;
    }

    /// <summary>The instance of the contract type.</summary>
    public object Contract { get; }

    /// <summary>Meta's <c>event_name</c>.</summary>
    public string EventName { get; }

    /// <summary>Meta's <c>event_id</c>.</summary>
    public string? EventId => PayloadReader.FindText(Payload, "event_id");

    /// <summary>The context with which the event was sent.</summary>
    public MetaEventContext Context { get; }

    /// <summary>The alias passed to <see cref="IMetaCapiClient.ForDataset"/>; null for the default dataset.</summary>
    public string? DatasetAlias { get; }

    /// <summary>The event's JSON, exactly as Meta would receive it.</summary>
    public JsonElement Payload { get; }

    /// <summary>Verifies that a customer information parameter is the hash of a value, normalized as Meta requires.</summary>
    /// <param name="key">Meta's key, such as <c>em</c>.</param>
    /// <param name="value">The raw value, in any form that people write it.</param>
    /// <param name="country">The country of a phone number, postal code or state, as a code or name; null if the value needs none.</param>
    /// <returns>This event, for chaining.</returns>
    /// <exception cref="MetaAssertionException">The parameter is missing or has another value. The message contains neither value.</exception>
    /// <exception cref="ArgumentException">The value can't be hashed for this key.</exception>
    public RecordedEvent AssertHashed(string key, string value, string? country = null)
    {
        var expected = Identifiers.IdentifierHasher.Hash(key, value, country);
        if (expected.Value is not { } hash)
            throw new ArgumentException($"The expected value can't be sent as '{key}': {expected.DropReason}.", nameof(value));

        return Assert(PayloadReader.GetTexts(Payload, "user_data", key).Contains(hash, StringComparer.Ordinal), $"'user_data.{key}' {Describe("user_data", key)}, not the hash of the expected value.");
    }

    /// <summary>Verifies that a customer information parameter is sent in clear with this value.</summary>
    /// <param name="key">Meta's key, such as <c>fbc</c>.</param>
    /// <param name="value">The expected value.</param>
    /// <returns>This event, for chaining.</returns>
    /// <exception cref="MetaAssertionException">The parameter is missing or has another value. The message contains neither value.</exception>
    public RecordedEvent AssertClear(string key, string value) =>
        Assert(PayloadReader.GetTexts(Payload, "user_data", key).Contains(value, StringComparer.Ordinal), $"'user_data.{key}' {Describe("user_data", key)}, not the expected value.");

    /// <summary>Verifies that a customer information parameter isn't sent.</summary>
    /// <param name="key">Meta's key, such as <c>ph</c>.</param>
    /// <returns>This event, for chaining.</returns>
    /// <exception cref="MetaAssertionException">The parameter is sent.</exception>
    public RecordedEvent AssertAbsent(string key) =>
        Assert(PayloadReader.Find(Payload, "user_data", key) is null, $"Expected no 'user_data.{key}', but the event has one.");

    /// <summary>Verifies a text in custom data.</summary>
    /// <param name="key">The key, such as <c>currency</c>.</param>
    /// <param name="value">The expected text.</param>
    /// <returns>This event, for chaining.</returns>
    /// <exception cref="MetaAssertionException">The key is missing or has another value.</exception>
    public RecordedEvent AssertCustomData(string key, string value) =>
        Assert(PayloadReader.GetTexts(Payload, "custom_data", key).SequenceEqual([value], StringComparer.Ordinal), $"'custom_data.{key}' {Describe("custom_data", key)}, not the expected text.");

    /// <summary>Verifies a number in custom data. 14.9 and 14.90 are equal.</summary>
    /// <param name="key">The key, such as <c>value</c>.</param>
    /// <param name="value">The expected number.</param>
    /// <returns>This event, for chaining.</returns>
    /// <exception cref="MetaAssertionException">The key is missing or has another value.</exception>
    public RecordedEvent AssertCustomData(string key, decimal value) => Assert(
        PayloadReader.Find(Payload, "custom_data", key) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var actual) && actual == value,
        $"'custom_data.{key}' {Describe("custom_data", key)}, not the expected number.");

    /// <summary>The event's name; no payload, because test output is stored.</summary>
    public override string ToString() => EventName;

    private string Describe(string section, string key) => PayloadReader.Find(Payload, section, key) switch
    {
        null => "is missing",
        { ValueKind: JsonValueKind.String } => "is another text",
        { ValueKind: JsonValueKind.Number } => "is another number",
        { ValueKind: JsonValueKind.Array } array => $"is a list of {array.GetArrayLength()} other values",
        _ => "is another value",
    };

    private RecordedEvent Assert(bool condition, string message) => condition ? this : throw new MetaAssertionException($"{EventName}: {message}");
}
