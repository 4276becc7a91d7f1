using System.Text.Json;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Collects the masked parameters of an event copy, at most 100.</summary>
internal sealed class ParameterList
{
    private const int MaxParameters = 100;

    private static readonly HashSet<string> UrlParameters = new(["event_source_url", "referrer_url"], StringComparer.Ordinal);

    private readonly List<ReceivedParameter> _parameters = [];

    public IReadOnlyList<ReceivedParameter> Parameters => _parameters;

    public void Add(string path, string value)
    {
        if (_parameters.Count < MaxParameters)
            _parameters.Add(new ReceivedParameter(path, UrlParameters.Contains(path) ? Masking.MaskUrl(value) : Masking.MaskText(value)));
    }

    /// <summary>Adds the members of an object with its name as prefix: <c>custom_data.value</c>.</summary>
    public void AddObject(string name, JsonElement json)
    {
        foreach (var (key, value) in JsonValues.GetMembers(json))
            Add($"{name}.{FieldNames.Sanitize(key)}", GetDisplayText(value));
    }

    /// <summary>Returns a string's value, and anything else as JSON.</summary>
    public static string GetDisplayText(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
