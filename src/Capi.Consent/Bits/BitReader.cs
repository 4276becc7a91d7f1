namespace Capi.Consent.Bits;

/// <summary>Reads bits from base64url text without decoding it into a buffer. Reading past the end returns zeros and sets <see cref="HasFailed"/>.</summary>
/// <param name="text">Text for which <see cref="Base64Url.IsValid"/> is true.</param>
internal ref struct BitReader(ReadOnlySpan<char> text)
{
    // The first Fibonacci number above 65,535 has index 23, so a valid ID has at most 23 digits before the closing 1.
    private const int MaxFibonacciDigits = 24;

    private const int BitsPerCharacter = 6;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The position of the next bit.</summary>
    public int Position { get; private set; }

    /// <summary>The number of bits, including padding.</summary>
    public readonly int Length => _text.Length * BitsPerCharacter;

    /// <summary>True after a read past the end, or of a malformed number.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads an unsigned integer of at most 36 bits, most significant bit first.</summary>
    public long Read(int count)
    {
        if (count > Length - Position)
        {
            Fail();
            return 0;
        }

        var (first, offset) = (Position / BitsPerCharacter, Position % BitsPerCharacter);
        var characters = _text.Slice(first, (offset + count + BitsPerCharacter - 1) / BitsPerCharacter);
        long value = 0;
        foreach (var character in characters)
            value = (value << BitsPerCharacter) | Base64Url.GetValue(character);

        Position += count;
        return (value >> ((characters.Length * BitsPerCharacter) - offset - count)) & ((1L << count) - 1);
    }

    /// <summary>Reads an unsigned integer of at most 31 bits.</summary>
    public int ReadInt32(int count) => (int)Read(count);

    /// <summary>Reads one bit.</summary>
    public bool ReadBoolean() => Read(1) != 0;

    /// <summary>Reads a positive integer in Fibonacci coding, as GPP defines it; more than 24 digits are a failure.</summary>
    public int ReadFibonacci()
    {
        var (value, weight, next) = (0, 1, 2);
        var wasSet = false;
        for (var digit = 0; digit <= MaxFibonacciDigits && !HasFailed; digit++)
        {
            var isSet = ReadBoolean();
            if (isSet && wasSet)
                return value;

            value += isSet ? weight : 0;
            wasSet = isSet;
            (weight, next) = (next, weight + next);
        }

        Fail();
        return 0;
    }

    /// <summary>Skips bits.</summary>
    public void Skip(int count)
    {
        if (count > Length - Position)
            Fail();
        else
            Position += count;
    }

    /// <summary>Marks the text as malformed.</summary>
    public void Fail()
    {
        HasFailed = true;
        Position = Length;
    }
}
