using Capi.EventsManager.Graph;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Parsing;

/// <summary>The fields of a Pixel request from its query string and, for POST, its form.</summary>
internal sealed class PixelFields(IQueryCollection query, IFormCollection form)
{
    public static async Task<(PixelFields? Fields, GraphError? Error)> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return (new PixelFields(request.Query, FormCollection.Empty), null);

        var (form, error) = await BodyReader.ReadFormAsync(request).ConfigureAwait(false);
        return error is null ? (new PixelFields(request.Query, form), null) : (null, error);
    }

    /// <summary>Gets the first non-blank value of a field, or null.</summary>
    public string? this[string name] => GetFirst(query[name]) ?? GetFirst(form[name]);

    /// <summary>Returns the fields named <c>prefix[key]</c> as key and value.</summary>
    public IEnumerable<(string Key, string Value)> GetGroup(string prefix)
    {
        var start = prefix + "[";
        foreach (var (name, values) in query.Concat(form))
        {
            if (name.Length > start.Length + 1 && name.StartsWith(start, StringComparison.Ordinal) && name[^1] == ']' && GetFirst(values) is { } value)
                yield return (name[start.Length..^1], value);
        }
    }

    /// <summary>Returns all fields with their first non-blank value.</summary>
    public IEnumerable<(string Name, string Value)> GetAll()
    {
        foreach (var (name, values) in query.Concat(form))
        {
            if (GetFirst(values) is { } value)
                yield return (name, value);
        }
    }

    private static string? GetFirst(IEnumerable<string?> values) => values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
