using System.Globalization;
using System.Text;
using System.Text.Json;
using Capi.EventsManager.Hosting;

namespace Capi.EventsManager.Payloads;

/// <summary>The line and column of each member of a JSON text.</summary>
internal sealed class JsonPositions
{
    private const char Separator = '\0';

    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly byte[] _utf8;
    private readonly List<int> _lineStarts = [0];

    private JsonPositions(byte[] utf8)
    {
        _utf8 = utf8;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
                _lineStarts.Add(i + 1);
        }
    }

    /// <summary>Reads the positions of valid JSON.</summary>
    public static JsonPositions Read(ReadOnlySpan<byte> utf8)
    {
        var positions = new JsonPositions(utf8.ToArray());
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RequestLimits.MaxJsonDepth });
        reader.Read();
        positions.ReadValue(ref reader, "", (int)reader.TokenStartIndex);
        return positions;
    }

    /// <summary>Returns the position of a member, or of the innermost object or array that contains its place.</summary>
    public (int Line, int Column) Find(IReadOnlyList<string> segments)
    {
        for (var count = segments.Count; count > 0; count--)
        {
            if (_offsets.TryGetValue(string.Concat(segments.Take(count).Select(segment => segment + Separator)), out var offset))
                return GetPosition(offset);
        }

        return GetPosition(_offsets[""]);
    }

    private void ReadValue(ref Utf8JsonReader reader, string path, int offset)
    {
        _offsets[path] = offset;
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            {
                var start = (int)reader.TokenStartIndex;
                var name = reader.GetString();
                reader.Read();
                ReadValue(ref reader, path + name + Separator, start);
            }
        }
        else if (reader.TokenType is JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; index++)
                ReadValue(ref reader, path + index.ToString(CultureInfo.InvariantCulture) + Separator, (int)reader.TokenStartIndex);
        }
    }

    private (int Line, int Column) GetPosition(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, Encoding.UTF8.GetCharCount(_utf8, _lineStarts[line], offset - _lineStarts[line]) + 1);
    }
}
