using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>What code writes in the places of the placeholders of a JSON template.</summary>
internal sealed class TemplateFills
{
    /// <summary>Nothing is known to be written.</summary>
    public static readonly TemplateFills None = new();

    // {0}, {name} and {{name}} are no JSON.
    private static readonly Regex Braces = new(@"\{\{\s*[A-Za-z0-9_.]+\s*\}\}|\{[A-Za-z0-9_.]+\}", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, IOperation?> _values = new(StringComparer.Ordinal);

    /// <summary>Adds a value. A placeholder with several values is unknown.</summary>
    public void Add(string placeholder, IOperation value) => _values[placeholder] = _values.ContainsKey(placeholder) ? null : value;

    /// <summary>True for text that is a placeholder: <c>{0}</c>, <c>%EMAIL%</c>, <c>__EMAIL__</c>.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Length >= 3 && IsMark(text[0]) && IsMark(text[text.Length - 1]) && text.Any(char.IsLetterOrDigit) && text.All(one => char.IsLetterOrDigit(one) || IsMark(one));

    /// <summary>The placeholders in a text, in order, each with its value or null.</summary>
    public IReadOnlyList<(int Start, int Length, IOperation? Value)> Find(string text)
    {
        var found = new List<(int Start, int Length, IOperation? Value)>();
        foreach (var pair in _values)
        {
            for (var at = text.IndexOf(pair.Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(pair.Key, at + pair.Key.Length, StringComparison.Ordinal))
                AddApart(found, at, pair.Key.Length, pair.Value);
        }

        if (text.IndexOf('{') >= 0)
        {
            foreach (Match match in Braces.Matches(text))
                AddApart(found, match.Index, match.Length, null);
        }

        return [.. found.OrderBy(one => one.Start)];
    }

    private static void AddApart(List<(int Start, int Length, IOperation? Value)> found, int start, int length, IOperation? value)
    {
        if (found.All(one => one.Start + one.Length <= start || start + length <= one.Start))
            found.Add((start, length, value));
    }

    private static bool IsMark(char one) => one is '{' or '}' or '%' or '_' or '#' or '@' or '$' or '<' or '>' or '[' or ']' or '~' or '|' or ' ' or '.';
}
