namespace Capi.Analyzers.Usage;

/// <summary>Parses the placeholders of a message template of Microsoft.Extensions.Logging or Serilog: <c>{Name}</c>, <c>{@Name,10:format}</c>.</summary>
internal static class LogMessageTemplate
{
    /// <summary>Gets the placeholders in order, each with its <c>@</c>. Empty if one is not a name, because the positions are then unknown.</summary>
    public static IReadOnlyList<string> ParsePlaceholders(string template)
    {
        var found = new List<string>();
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '{')
                continue;
            if (at + 1 < template.Length && template[at + 1] == '{')
            {
                at++;
                continue;
            }

            var end = template.IndexOf('}', at);
            if (end < 0 || ParseName(template.Substring(at + 1, end - at - 1), found.Count) is not { } name)
                return [];

            found.Add(name);
            at = end;
        }

        return found;
    }

    /// <summary>True for <c>@Name</c>, which destructures the object.</summary>
    public static bool IsDestructuring(string placeholder) => placeholder[0] == '@';

    // In Serilog a number is a positional placeholder, which may refer to another position than its own.
    private static string? ParseName(string placeholder, int position)
    {
        var end = placeholder.IndexOfAny([',', ':']);
        var name = end < 0 ? placeholder : placeholder.Substring(0, end);
        var bare = name.TrimStart('@', '$');
        return bare.Length > 0 && bare.All(one => char.IsLetterOrDigit(one) || one is '_' or '.') && (!int.TryParse(bare, out var number) || number == position)
            ? name
            : null;
    }
}
