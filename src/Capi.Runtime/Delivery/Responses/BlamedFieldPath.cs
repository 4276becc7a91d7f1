using System.Buffers;
using System.Globalization;

namespace Capi.Delivery.Responses;

/// <summary>Reads one path of <c>blame_field_specs</c>, such as <c>["data", 3, "user_data", "em"]</c> or <c>["data[3][user_data][em]"]</c>.</summary>
/// <remarks>Meta documents no format, so every separator is accepted. A path without an index after <c>data</c> names no event.</remarks>
internal struct BlamedFieldPath
{
    private const int MaxKeyLength = 40;

    private static readonly SearchValues<char> Separators = SearchValues.Create(".,[]{}()/\\\"': ");
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789-.,[]{}()/\\\"': ");

    private bool _isAfterData;
    private int? _index;
    private string? _key;

    /// <summary>The event, or null when the path names none.</summary>
    public readonly BlamedEvent? Event => _index is { } index ? new(index, _key) : null;

    /// <summary>Adds one element of the path, which may itself be a path.</summary>
    public void Add(string element)
    {
        // Anything else isn't a path, and may be a value.
        if (element.AsSpan().ContainsAnyExcept(PathCharacters))
            return;
        foreach (var part in element.AsSpan().SplitAny(Separators))
            AddPart(element.AsSpan()[part]);
    }

    private void AddPart(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
            return;
        // Meta accepts 1,000 events, so an index has at most three digits.
        if (_index is null && _isAfterData && part.Length <= 3 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            _index = index;
        else if (_index is not null && part.Length <= MaxKeyLength && !part.ContainsAnyExcept(KeyCharacters))
            _key = part.ToString();

        _isAfterData = part.SequenceEqual("data");
    }
}
