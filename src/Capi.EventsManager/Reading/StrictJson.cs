using System.Text.Json;
using System.Text.Unicode;
using Capi.EventsManager.Hosting;

namespace Capi.EventsManager.Reading;

/// <summary>Reads JSON so that nothing behind it can stumble over it.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = RequestLimits.JsonDepth,

        // Of two members with one name a reader sees the last: a raw value could hide behind a hashed one.
        AllowDuplicateProperties = false,
    };

    /// <summary>The document, or null for anything that is not well-formed JSON in well-formed UTF-8, is too deep, names
    /// a member twice or holds half a surrogate pair.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
            return null;

        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(utf8, Options);
            Touch(document.RootElement);
            return document;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            document?.Dispose();
            return null;
        }
    }

    // Decoding is lazy: "\ud800" is found out only when somebody asks for the text. So ask for all of them here.
    private static void Touch(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Touch(item);

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Touch(member.Value);
                }

                break;
        }
    }
}
