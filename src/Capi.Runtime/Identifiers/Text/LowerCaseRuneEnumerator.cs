using System.Text;

namespace Capi.Identifiers.Text;

/// <summary>Enumerates the lower-cased code points of a text as JavaScript's <c>toLowerCase</c> does, independent of the culture.</summary>
/// <remarks>The text must be well-formed. The text is in normalisation form C already (<see cref="ComposedText"/>), and no further one is applied. Case mappings are those of the
/// platform's Unicode version; letters added to Unicode later stay unchanged.</remarks>
/// <param name="text">The text.</param>
/// <param name="filter">The characters to skip.</param>
internal ref struct LowerCaseRuneEnumerator(ReadOnlySpan<char> text, CharacterFilter filter = CharacterFilter.None)
{
    private static readonly Rune CombiningDotAbove = new(0x307);

    private readonly ReadOnlySpan<char> _text = text;
    private readonly CharacterFilter _filter = filter;
    private int _index;
    private bool _dotAboveFollows;

    /// <summary>The lower-cased code point.</summary>
    public Rune Current { get; private set; }

    /// <summary>Returns the enumerator itself, for <c>foreach</c>.</summary>
    public readonly LowerCaseRuneEnumerator GetEnumerator() => this;

    /// <summary>Advances to the next code point.</summary>
    public bool MoveNext()
    {
        if (_dotAboveFollows)
        {
            _dotAboveFollows = false;
            Current = CombiningDotAbove;
            return true;
        }

        while (_index < _text.Length)
        {
            var start = _index;
            Rune.DecodeFromUtf16(_text[start..], out var rune, out var length);
            _index += length;
            if (_filter.Removes(rune))
                continue;

            Current = ToLower(rune, start);
            return true;
        }

        return false;
    }

    private Rune ToLower(Rune rune, int index)
    {
        switch (rune.Value)
        {
            case >= 'A' and <= 'Z':
                return new Rune(rune.Value | 0x20);

            case < 0x80:
                return rune;

            // U+0130, the only letter whose lower case has two code points; .NET's invariant mapping doesn't change it.
            case 0x130:
                _dotAboveFollows = true;
                return new Rune('i');

            case 0x3A3:
                return new Rune(FinalSigma.IsFinal(_text, index, _filter) ? 'ς' : 'σ');

            default:
                return Rune.ToLowerInvariant(rune);
        }
    }
}
