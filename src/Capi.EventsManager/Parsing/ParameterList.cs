using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Parsing;

/// <summary>Collects the masked parameters of an event copy, at most 100.</summary>
internal sealed class ParameterList
{
    private const int MaxParameters = 100;

    private static readonly HashSet<string> UrlParameters = new(["event_source_url", "referrer_url"], StringComparer.Ordinal);

    private readonly List<ReceivedParameter> _parameters = [];

    public IReadOnlyList<ReceivedParameter> Parameters => _parameters;

    /// <summary>Adds a parameter of the event itself.</summary>
    public void Add(string key, JsonElement value)
    {
        var display = PersonalMembers.MustHide(key, value) ? Masking.Hidden : Mask(key, JsonValues.GetText(value));
        Add(FieldNames.Sanitize(key), display, GetExpected(ParameterSection.Event, key, value));
    }

    /// <summary>Adds a URL or another text of the event itself.</summary>
    public void Add(string key, string text) => Add(key, Mask(key, text), null);

    /// <summary>Adds the members of an object with its name as prefix: <c>custom_data.value</c>.</summary>
    public void AddObject(string name, JsonElement json)
    {
        foreach (var (key, value) in JsonValues.GetMembers(json))
        {
            var display = PersonalMembers.MustHide(key, value) ? Masking.Hidden : Masking.MaskText(JsonValues.GetText(value));
            var expected = name == "custom_data" ? GetExpected(ParameterSection.CustomData, key, value) : null;
            Add($"{FieldNames.Sanitize(name)}.{FieldNames.Sanitize(key)}", display, expected);
        }
    }

    /// <summary>Adds a member whose value arrived as text, as in the Pixel's request.</summary>
    public void AddMember(string name, string key, string text) =>
        Add($"{name}.{FieldNames.Sanitize(key)}", PersonalMembers.MustHide(key, text) ? Masking.Hidden : Masking.MaskText(text), null);

    private static string Mask(string key, string text) => UrlParameters.Contains(key) ? Masking.MaskUrl(text) : Masking.MaskText(text);

    private static string? GetExpected(ParameterSection section, string key, JsonElement value)
    {
        if (ParameterDefinitions.Find(section, key) is not { } parameter)
            return null;
        if (JsonTypes.GetMismatch(value, parameter.Type) is { } type)
            return type;
        return parameter.Values.Count > 0 && value.ValueKind is JsonValueKind.String && !parameter.Values.Contains(value.GetString(), StringComparer.Ordinal)
            ? $"one of {string.Join(", ", parameter.Values.Take(12))}"
            : null;
    }

    private void Add(string path, string displayValue, string? expected)
    {
        if (_parameters.Count < MaxParameters)
            _parameters.Add(new ReceivedParameter(path, displayValue) { Expected = expected });
    }
}
