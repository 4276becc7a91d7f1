using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Capi.EventsManager.Payloads;

/// <summary>Finds the line of a parameter in indented JSON. Immutable.</summary>
internal sealed class JsonLineMap
{
    private readonly Dictionary<string, int> _lines;

    private JsonLineMap(Dictionary<string, int> lines) => _lines = lines;

    public static JsonLineMap Empty { get; } = new([]);

    /// <summary>Reads valid JSON.</summary>
    public static JsonLineMap Create(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(bytes);
        var open = new Stack<(string Path, int Index)>();
        var (line, offset, name) = (1, 0L, "");
        while (reader.Read())
        {
            for (; offset < reader.TokenStartIndex; offset++)
                line += bytes[offset] == (byte)'\n' ? 1 : 0;

            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var parent = open.Peek().Path;
                    name = parent.Length == 0 ? reader.GetString()! : $"{parent}.{reader.GetString()}";
                    lines.TryAdd(name, line);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    var path = GetPath(open, name);
                    lines.TryAdd(path, line);
                    if (reader.TokenType is JsonTokenType.StartObject)
                        open.Push((path, -1));
                    else if (reader.TokenType is JsonTokenType.StartArray)
                        open.Push((path, 0));
                    break;
            }
        }
        return new JsonLineMap(lines);
    }

    /// <summary>Returns the line of a path, or of the nearest object that encloses it.</summary>
    public int? Find(string? path)
    {
        for (var current = path; !string.IsNullOrEmpty(current); current = current[..Math.Max(0, current.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(current, out var line))
                return line;
        }
        return null;
    }

    // In an array the path is that of the next item.
    private static string GetPath(Stack<(string Path, int Index)> open, string name)
    {
        if (!open.TryPeek(out var parent) || parent.Index < 0)
            return name;
        open.Pop();
        open.Push((parent.Path, parent.Index + 1));
        return string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{parent.Index}]");
    }
}
