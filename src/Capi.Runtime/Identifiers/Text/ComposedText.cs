using System.Buffers;
using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>A text in Unicode's normalisation form C, "é" as one code point, however it was typed, and without the invisible characters that come with copied text.
/// Dispose it to clear its buffers.</summary>
/// <remarks>The text must be well-formed and trimmed. Independent of ICU and of the culture. Text below U+0300 is already in this form and is not copied.
/// Invisible are directional marks, zero-width spaces and soft hyphens. The joiners U+200C and U+200D stay: names in Persian and Hindi are spelled with them.</remarks>
internal readonly ref struct ComposedText
{
    private const char FirstMark = '\u0300';
    private const char SoftHyphen = '\u00AD';
    private const int MaxExpansion = 3;

    private readonly char[]? _rented;

    private ComposedText(ReadOnlySpan<char> text, char[]? rented)
    {
        Span = text;
        _rented = rented;
    }

    /// <summary>The composed text; empty if the text consists of invisible characters.</summary>
    public ReadOnlySpan<char> Span { get; }

    /// <summary>Composes a text.</summary>
    public static ComposedText Create(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return new(text, null);

        foreach (var unit in text)
        {
            if (unit is >= FirstMark or SoftHyphen)
                return Compose(text);
        }

        return new(text, null);
    }

    /// <summary>Clears and returns the buffer.</summary>
    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented, clearArray: true);
    }

    private static ComposedText Compose(ReadOnlySpan<char> text)
    {
        var points = ArrayPool<int>.Shared.Rent(text.Length * CanonicalMappings.MaxDecomposedLength);
        var composed = points.AsSpan(0, ComposeInPlace(points, Decompose(text, points, out var hasInvisible)));
        var rented = ArrayPool<char>.Shared.Rent(text.Length * MaxExpansion);
        var length = 0;
        foreach (var point in composed)
            length += new Rune(point).EncodeToUtf16(rented.AsSpan(length));

        ArrayPool<int>.Shared.Return(points, clearArray: true);
        ReadOnlySpan<char> result = rented.AsSpan(0, length);
        return new(hasInvisible ? WhiteSpace.Trim(result) : result, rented);
    }

    // Full decomposition with each run of marks in canonical order.
    private static int Decompose(ReadOnlySpan<char> text, Span<int> points, out bool hasInvisible)
    {
        hasInvisible = false;
        var (length, firstMark) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune.Value))
            {
                hasInvisible = true;
                continue;
            }

            var added = CanonicalMappings.Decompose(rune.Value, points[length..]);
            foreach (var point in points.Slice(length, added))
            {
                length++;
                if (CanonicalMappings.GetMarkRank(point) != 0)
                    continue;

                SortMarks(points[firstMark..(length - 1)]);
                firstMark = length;
            }
        }

        SortMarks(points[firstMark..length]);
        return length;
    }

    private static bool IsInvisible(int point) =>
        point is SoftHyphen or 0x61C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF;

    // Stable: marks of one class keep their order.
    private static void SortMarks(Span<int> marks)
    {
        if (marks.Length < 2)
            return;

        var keys = ArrayPool<long>.Shared.Rent(marks.Length);
        for (var index = 0; index < marks.Length; index++)
            keys[index] = ((long)CanonicalMappings.GetMarkRank(marks[index]) << 32) | (uint)index;

        keys.AsSpan(0, marks.Length).Sort(marks);
        ArrayPool<long>.Shared.Return(keys);
    }

    private static int ComposeInPlace(Span<int> points, int count)
    {
        var (length, starter, lastRank) = (0, -1, -1);
        for (var index = 0; index < count; index++)
        {
            var point = points[index];
            int rank = CanonicalMappings.GetMarkRank(point);

            // A mark of the same or a higher class in between blocks the composition.
            if (starter >= 0 && lastRank < rank && CanonicalMappings.Compose(points[starter], point) is var composed and not 0)
            {
                points[starter] = composed;
                continue;
            }

            points[length] = point;
            (starter, lastRank) = rank == 0 ? (length, -1) : (starter, rank);
            length++;
        }

        return length;
    }
}
