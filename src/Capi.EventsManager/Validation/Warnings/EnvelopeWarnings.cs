using System.Text.Json;
using Capi.Catalog;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Validation.Values;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Parameters beside <c>data</c> that the endpoint doesn't have, or of another type, and the code of the test tool.</summary>
internal static class EnvelopeWarnings
{
    // Accepted by every edge of the Graph API.
    private static readonly HashSet<string> EdgeParameters = new(["platforms", "progress", "trace", "format", "locale", "debug", "pretty", "fields", "method"], StringComparer.Ordinal);

    public static IEnumerable<EventWarning> GetWarnings(JsonElement envelope)
    {
        foreach (var (key, value) in JsonValues.GetMembers(envelope))
        {
            var path = FieldPath.FromName(FieldNames.Sanitize(key));
            if (ParameterDefinitions.Find(ParameterSection.Envelope, key) is { } parameter)
            {
                if (parameter.Type is ParameterType.String && value.ValueKind is not JsonValueKind.String)
                    yield return new(path, "should be a string.");
            }
            else if (ParameterDefinitions.Find(ParameterSection.Event, key) is not null)
            {
                yield return new(path, "is a parameter of an event; it belongs in an entry of data.");
            }
            else if (!EdgeParameters.Contains(key))
            {
                yield return new(path, "is not a parameter of this endpoint.");
            }
        }
    }
}
