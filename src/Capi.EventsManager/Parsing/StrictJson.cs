using System.Text.Json;
using System.Text.Unicode;
using Capi.EventsManager.Hosting;

namespace Capi.EventsManager.Parsing;

/// <summary>Parses JSON strictly, so that later reads can't fail.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = RequestLimits.MaxJsonDepth,

        // A reader sees only the last of duplicate properties, so a raw value could go unnoticed beside a hashed one.
        AllowDuplicateProperties = false,
    };

    /// <summary>Returns the document, or null if the bytes are not valid UTF-8 and JSON, or if the JSON is too deep or has
    /// duplicate properties or lone surrogates.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="allowRepeatedNames">True for a document that the caller rewrites without duplicate properties before it is read.</param>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, bool allowRepeatedNames = false)
    {
        if (!Utf8.IsValid(utf8.Span))
            return null;

        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(utf8, Options with { AllowDuplicateProperties = allowRepeatedNames });
            DecodeAllStrings(document.RootElement);
            return document;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            document?.Dispose();
            return null;
        }
    }

    // JsonDocument decodes strings lazily and throws for a lone surrogate such as "\ud800" only then, so decode all of them here.
    private static void DecodeAllStrings(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    DecodeAllStrings(item);

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    DecodeAllStrings(member.Value);
                }

                break;
        }
    }
}
