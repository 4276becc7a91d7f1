using Capi.EventsManager.Graph;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Reading;

/// <summary>The fields of one Pixel request, from its query and, with POST, its form (spec section 11).</summary>
internal sealed class PixelFields(IQueryCollection query, IFormCollection form)
{
    public static async Task<(PixelFields? Fields, GraphError? Error)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return (new PixelFields(request.Query, FormCollection.Empty), null);

        var (form, error) = await BodyReader.ReadFormAsync(request).ConfigureAwait(false);
        return error is null ? (new PixelFields(request.Query, form), null) : (null, error);
    }

    /// <summary>The first non-blank value of the field, or null.</summary>
    public string? this[string name] => FirstOf(query[name]) ?? FirstOf(form[name]);

    /// <summary>The fields <c>prefix[key]</c> as key and value.</summary>
    public IEnumerable<(string Key, string Value)> Group(string prefix)
    {
        var start = prefix + "[";
        foreach (var (name, values) in query.Concat(form))
        {
            if (name.Length > start.Length + 1 && name.StartsWith(start, StringComparison.Ordinal) && name[^1] == ']' && FirstOf(values) is { } value)
                yield return (name[start.Length..^1], value);
        }
    }

    private static string? FirstOf(IEnumerable<string?> values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
