using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Writes the fields of a Pixel request as JSON, with shortened hashes and hidden personal data.</summary>
internal static class MaskedPixelFields
{
    /// <summary>Returns the JSON, or null if it is longer than 16 KiB.</summary>
    public static string? Write(PixelFields fields) => MaskedJson.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields.GetAll())
        {
            var (group, key) = Split(name);
            writer.WriteString(group.Length == 0 ? FieldNames.Sanitize(key) : $"{FieldNames.Sanitize(group)}[{FieldNames.Sanitize(key)}]", Mask(group, key, value));
        }

        writer.WriteEndObject();
    });

    private static (string Group, string Key) Split(string name)
    {
        var start = name.IndexOf('[', StringComparison.Ordinal);
        return start > 0 && name.EndsWith(']') ? (name[..start], name[(start + 1)..^1]) : ("", name);
    }

    private static string Mask(string group, string key, string value) => (group, key) switch
    {
        ("", "fbc" or "fbp") => Masking.MaskIdentifier(value),
        ("ud", _) => MaskedJson.MaskIdentifier(key, value),
        ("", "dl" or "rl") => Masking.MaskUrl(value),
        ("", "id" or "ev" or "eid" or "ts" or "noscript" or "v" or "r" or "if" or "sw" or "sh" or "ec" or "it" or "o" or "rqm" or "coo" or "dpo" or "dpoco" or "dpost") => Masking.MaskText(value),
        ("cd", _) => PersonalMembers.MustHide(key, value) ? Masking.Hidden : Masking.MaskText(value),
        _ => Masking.Hidden,
    };
}
