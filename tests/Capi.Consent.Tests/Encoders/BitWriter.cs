using System.Text;

namespace Capi.Consent.Tests.Encoders;

/// <summary>Writes bits as base64url text.</summary>
internal sealed class BitWriter
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly StringBuilder _bits = new();

    public BitWriter Write(long value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
            _bits.Append((value >> bit) & 1);
        return this;
    }

    public BitWriter Write(bool value) => Write(value ? 1 : 0, 1);

    /// <summary>Writes a bit for each ID from 1 to <paramref name="max"/>.</summary>
    public BitWriter WriteBits(IReadOnlyCollection<int> ids, int max)
    {
        var set = ids.ToHashSet();
        for (var id = 1; id <= max; id++)
            Write(set.Contains(id));
        return this;
    }

    public BitWriter WriteFibonacci(int value)
    {
        List<int> weights = [1, 2];
        while (weights[^1] + weights[^2] <= value)
            weights.Add(weights[^1] + weights[^2]);

        var digits = new bool[weights.Count];
        for (var index = weights.Count - 1; index >= 0; index--)
        {
            digits[index] = value >= weights[index];
            value -= digits[index] ? weights[index] : 0;
        }

        for (var index = 0; index <= Array.LastIndexOf(digits, true); index++)
            Write(digits[index]);
        return Write(true);
    }

    /// <summary>Writes a set of vendors, as a bit field or as ranges.</summary>
    public BitWriter WriteVendors(IReadOnlyList<int> ids, bool asRanges)
    {
        var max = ids.Count == 0 ? 0 : ids[^1];
        Write(max, 16).Write(asRanges);
        return asRanges ? WriteRanges(ids) : WriteBits(ids, max);
    }

    /// <summary>Writes ranges with bounds of 16 bits.</summary>
    public BitWriter WriteRanges(IReadOnlyList<int> ids)
    {
        var ranges = GetRanges(ids);
        Write(ranges.Count, 12);
        foreach (var (first, last) in ranges)
        {
            Write(last > first).Write(first, 16);
            if (last > first)
                Write(last, 16);
        }

        return this;
    }

    /// <summary>Writes ranges as differences in Fibonacci coding.</summary>
    public BitWriter WriteFibonacciRanges(IReadOnlyList<int> ids)
    {
        var ranges = GetRanges(ids);
        Write(ranges.Count, 12);
        var offset = 0;
        foreach (var (first, last) in ranges)
        {
            Write(last > first).WriteFibonacci(first - offset);
            if (last > first)
                WriteFibonacci(last - first);
            offset = last;
        }

        return this;
    }

    /// <summary>The text, with the last character padded with zeros.</summary>
    public override string ToString()
    {
        var bits = _bits.ToString();
        bits = bits.PadRight((bits.Length + 5) / 6 * 6, '0');
        return string.Concat(bits.Chunk(6).Select(chunk => Alphabet[Convert.ToInt32(new string(chunk), 2)]));
    }

    private static List<(int First, int Last)> GetRanges(IReadOnlyList<int> ids)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var id in ids)
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == id)
                ranges[^1] = (ranges[^1].First, id);
            else
                ranges.Add((id, id));
        }

        return ranges;
    }
}
