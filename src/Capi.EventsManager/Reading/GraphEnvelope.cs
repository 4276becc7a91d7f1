using System.Buffers;
using System.Text;
using System.Text.Json;
using Capi.Catalog;

namespace Capi.EventsManager.Reading;

/// <summary>The body of a Conversions API request, parsed from JSON or a form.</summary>
internal sealed class GraphEnvelope(JsonDocument document, JsonElement data, string? accessToken) : IDisposable
{
    /// <summary><c>data</c>, or an element of kind Undefined if it is missing.</summary>
    public JsonElement Data { get; } = data;

    /// <summary>The <c>access_token</c> in the body, or null.</summary>
    public string? AccessToken { get; } = accessToken;

    /// <summary>Returns the envelope as compact JSON without its secrets.</summary>
    public string ToTextWithoutSecrets()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 64 }))
        {
            json.WriteStartObject();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (!IsSecret(member.Name))
                    Write(json, member);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose() => document.Dispose();

    // Writes the raw JSON, so that numbers keep their digits.
    private static void Write(Utf8JsonWriter json, JsonProperty member)
    {
        json.WritePropertyName(member.Name);
        json.WriteRawValue(member.Value.GetRawText());
    }

    private static bool IsSecret(string name) =>
        Parameters.Find(ParameterSection.Envelope, name)?.Normalization is Normalization.Secret or Normalization.HmacSha256Hex;
}
