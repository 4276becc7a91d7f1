namespace Capi.Analyzers.Usage;

/// <summary>Reads the placeholders of a log template, as Microsoft.Extensions.Logging and Serilog write them: <c>{Name}</c>, <c>{@Name,10:format}</c>.</summary>
internal static class LogTemplate
{
    /// <summary>The placeholders in their order, each with its <c>@</c>. None when one is no name: then what stands at which position can't be known.</summary>
    public static IReadOnlyList<string> Placeholders(string template)
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
            if (end < 0 || Name(template.Substring(at + 1, end - at - 1), found.Count) is not { } name)
                return [];

            found.Add(name);
            at = end;
        }

        return found;
    }

    /// <summary>True for <c>@Name</c>, which has an object taken apart.</summary>
    public static bool TakesApart(string placeholder) => placeholder[0] == '@';

    // A number is a name of Serilog's that may belong to another position than its own.
    private static string? Name(string placeholder, int position)
    {
        var end = placeholder.IndexOfAny([',', ':']);
        var name = end < 0 ? placeholder : placeholder.Substring(0, end);
        var bare = name.TrimStart('@', '$');
        return bare.Length > 0 && bare.All(one => char.IsLetterOrDigit(one) || one is '_' or '.') && (!int.TryParse(bare, out var number) || number == position)
            ? name
            : null;
    }
}
