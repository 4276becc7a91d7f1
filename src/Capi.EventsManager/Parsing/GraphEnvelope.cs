using System.Buffers;
using System.Text;
using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>The body of a Conversions API request, parsed from JSON or a form.</summary>
internal sealed class GraphEnvelope(JsonDocument document, JsonElement data, string? accessToken, IReadOnlyList<EventWarning> warnings) : IDisposable
{
    /// <summary><c>data</c>, or an element of kind Undefined if it is missing.</summary>
    public JsonElement Data { get; } = data;

    /// <summary>The warnings about the form of the body.</summary>
    public IReadOnlyList<EventWarning> Warnings { get; } = warnings;

    /// <summary>The <c>access_token</c> in the body, or null.</summary>
    public string? AccessToken { get; } = accessToken;

    /// <summary>The <c>appsecret_proof</c> in the body, or null.</summary>
    public string? AppSecretProof => JsonValues.GetString(Root, "appsecret_proof");

    /// <summary>The <c>test_event_code</c>, truncated and masked, or null.</summary>
    public string? TestEventCode => Masking.MaskText(JsonValues.GetString(Root, "test_event_code"));

    /// <summary>The members of the envelope.</summary>
    public JsonElement Root => document.RootElement;

    /// <summary>Returns the envelope as compact JSON without its secrets.</summary>
    public string ToRedactedJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 64 }))
        {
            writer.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!IsSecret(member.Name))
                    WriteMember(writer, member.Name, member.NameEquals("data") ? Data : member.Value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Returns the envelope with more warnings. It shares the document, so only one of both is disposed.</summary>
    public GraphEnvelope WithWarnings(IEnumerable<EventWarning> more) => new(document, Data, AccessToken, [.. more, .. Warnings]);

    public void Dispose() => document.Dispose();

    // Writes the raw JSON, so that numbers keep their digits.
    private static void WriteMember(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value.GetRawText());
    }

    private static bool IsSecret(string name) =>
        ParameterDefinitions.Find(ParameterSection.Envelope, name)?.Normalization is Normalization.Secret or Normalization.HmacSha256Hex;
}
