namespace Capi.EventsManager.Graph;

/// <summary>The path of a parameter in the request: <c>data[0].user_data.em</c>.</summary>
/// <remarks>Immutable. Contains names and indexes, never a value.</remarks>
internal sealed class FieldPath
{
    private FieldPath(string text, IReadOnlyList<string> segments)
    {
        Text = text;
        Segments = segments;
    }

    /// <summary>The path as text for messages: <c>data[0].user_data.em</c>.</summary>
    public string Text { get; }

    /// <summary>The segments for Meta's <c>blame_field_specs</c>: <c>data</c>, <c>0</c>, <c>user_data</c>, <c>em</c>.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The path of the whole JSON text.</summary>
    public static FieldPath Root { get; } = new("", []);

    public static FieldPath FromName(string name) => new(name, [name]);

    public FieldPath Append(string name) => new(Text.Length == 0 ? name : $"{Text}.{name}", [.. Segments, name]);

    public FieldPath AppendIndex(int index) => new(FormattableString.Invariant($"{Text}[{index}]"), [.. Segments, FormattableString.Invariant($"{index}")]);

    public override string ToString() => Text;
}
