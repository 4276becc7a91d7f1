using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation;

namespace Capi.EventsManager.Parsing;

/// <summary>Parses the JSON of a request, with warnings for forms that Meta is not known to refuse: a byte order mark, repeated names, and <c>data</c> as JSON text.</summary>
internal static class RequestJson
{
    /// <summary>Returns the document, or null if the bytes are not valid UTF-8 and JSON, or if the JSON is too deep or has lone surrogates.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="path">The place of the JSON in the request.</param>
    public static (JsonDocument? Document, IReadOnlyList<EventWarning> Warnings) Parse(ReadOnlyMemory<byte> utf8, FieldPath path)
    {
        var warnings = new List<EventWarning>();
        var text = RemoveByteOrderMark(utf8);
        if (text.Length < utf8.Length)
            warnings.Add(new(FieldPath.FromName("The body"), "begins with a byte order mark, which JSON doesn't allow. Omit it."));

        var document = StrictJson.Parse(text) ?? ParseRepeated(text, path, warnings);
        return (document, warnings);
    }

    /// <summary>Returns <c>data</c>: an array, or JSON text with one, which only forms have by the documentation.</summary>
    /// <param name="data">The member, or an element of kind Undefined.</param>
    /// <returns>The array, or the element itself if it is none; and the warnings about it.</returns>
    public static (JsonElement Data, IReadOnlyList<EventWarning> Warnings) ReadData(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.String)
            return (data, []);

        var (document, warnings) = Parse(System.Text.Encoding.UTF8.GetBytes(data.GetString()!), FieldPath.FromName("data"));
        using (document)
        {
            return document is { RootElement.ValueKind: JsonValueKind.Array }
                ? (document.RootElement.Clone(), [new(FieldPath.FromName("data"), "is text; in a JSON body it should be an array."), .. warnings])
                : (data, []);
        }
    }

    /// <summary>Returns the text without a byte order mark.</summary>
    public static ReadOnlyMemory<byte> RemoveByteOrderMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static JsonDocument? ParseRepeated(ReadOnlyMemory<byte> utf8, FieldPath path, List<EventWarning> warnings)
    {
        using var document = StrictJson.Parse(utf8, allowRepeatedNames: true);
        if (document is null)
            return null;

        var members = new RepeatedMembers();
        var parsed = StrictJson.Parse(members.Remove(document.RootElement, path));
        warnings.AddRange(members.Warnings);
        return parsed;
    }
}
