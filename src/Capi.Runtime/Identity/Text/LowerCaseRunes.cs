using System.Text;

namespace Capi.Identity;

/// <summary>Walks over text in lower case, as JavaScript's <c>toLowerCase</c> makes it, in every culture alike (spec section 3.5).</summary>
/// <remarks>The text must be well formed. No Unicode normalisation form is applied: Meta applies none. Which letters have a lower case
/// is what the platform's Unicode tables know: a letter added to Unicode after them stays as it is.</remarks>
/// <param name="text">The text.</param>
/// <param name="removed">What is left out.</param>
internal ref struct LowerCaseRunes(ReadOnlySpan<char> text, Removed removed = Removed.Nothing)
{
    private static readonly Rune CombiningDotAbove = new(0x307);

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Removed _removed = removed;
    private int _index;
    private bool _dotAboveFollows;

    /// <summary>The lower-cased code point.</summary>
    public Rune Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly LowerCaseRunes GetEnumerator() => this;

    /// <summary>Goes to the next code point.</summary>
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
            if (_removed.Takes(rune))
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

            // The one letter whose lower case is two code points; .NET's invariant mapping leaves it as it is.
            case 0x130:
                _dotAboveFollows = true;
                return new Rune('i');

            case 0x3A3:
                return new Rune(FinalSigma.IsFinal(_text, index, _removed) ? 'ς' : 'σ');

            default:
                return Rune.ToLowerInvariant(rune);
        }
    }
}
