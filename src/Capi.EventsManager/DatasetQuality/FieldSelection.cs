namespace Capi.EventsManager.DatasetQuality;

/// <summary>The selection of fields in a query of the Graph API: <c>web{event_name,event_match_quality{composite_score}}</c>.</summary>
/// <param name="Name">The name of the field; empty for the root.</param>
/// <param name="Children">The selected fields of the field; none selects all.</param>
internal sealed record FieldSelection(string Name, IReadOnlyList<FieldSelection> Children)
{
    private const int MaxDepth = 8;

    private const int MaxLength = 4_096;

    /// <summary>Parses the value of <c>fields</c>; returns null if it is malformed.</summary>
    public static FieldSelection? Parse(string text)
    {
        var position = 0;
        return text.Length <= MaxLength && ParseList(text, ref position, depth: 0) is { } fields && position == text.Length ? new FieldSelection("", fields) : null;
    }

    /// <summary>Returns the selection of a field, or null if it isn't selected.</summary>
    public FieldSelection? Find(string name) => Children.Count == 0 ? new FieldSelection(name, []) : Children.FirstOrDefault(child => child.Name == name);

    private static List<FieldSelection>? ParseList(string text, ref int position, int depth)
    {
        if (depth > MaxDepth)
            return null;

        var fields = new List<FieldSelection>();
        while (true)
        {
            var start = position;
            while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
                position++;
            if (position == start)
                return null;

            var name = text[start..position];
            IReadOnlyList<FieldSelection> children = [];
            if (position < text.Length && text[position] == '{')
            {
                position++;
                if (ParseList(text, ref position, depth + 1) is not { } nested || position >= text.Length || text[position++] != '}')
                    return null;
                children = nested;
            }

            fields.Add(new FieldSelection(name, children));
            if (position >= text.Length || text[position] != ',')
                return fields;
            position++;
        }
    }
}
