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
        {
            var path = $"{name}.{FieldNames.Sanitize(key)}";
            if (PersonalMembers.IsPersonal(key, value))
                AddHidden(path);
            else
                Add(path, JsonValues.GetText(value));
        }
    }

    private void AddHidden(string path)
    {
        if (_parameters.Count < MaxParameters)
            _parameters.Add(new ReceivedParameter(path, Masking.Hidden));
    }
}
