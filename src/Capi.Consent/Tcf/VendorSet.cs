using Capi.Consent.Bits;

namespace Capi.Consent.Tcf;

/// <summary>A set of vendors in a string: a 16-bit maximum, a flag, and a bit field or a range list. Nothing is copied; lookups read the bits.</summary>
internal readonly ref struct VendorSet
{
    private readonly BitReader _start;
    private readonly bool _isRange;
    private readonly RangeCoding _coding;

    private VendorSet(BitReader start, int maxId, bool isRange, RangeCoding coding)
    {
        _start = start;
        _isRange = isRange;
        _coding = coding;
        MaxId = maxId;
    }

    /// <summary>The maximum ID that the string declares.</summary>
    public int MaxId { get; }

    /// <summary>Reads a set and validates all of its entries; the reader fails if one is malformed.</summary>
    public static VendorSet Read(scoped ref BitReader reader, RangeCoding coding)
    {
        var maxId = reader.ReadInt32(16);
        var isRange = reader.ReadBoolean();
        var set = new VendorSet(reader, maxId, isRange, coding);
        if (!isRange)
        {
            reader.Skip(maxId);
            return set;
        }

        var ranges = new VendorRanges(reader, coding);
        while (ranges.MoveNext())
        {
        }

        reader = ranges.Reader;
        return set;
    }

    /// <summary>True if the vendor is in the set.</summary>
    public bool Contains(int id)
    {
        if (!_isRange)
        {
            if (id < 1 || id > MaxId)
                return false;

            var reader = _start;
            reader.Skip(id - 1);
            return reader.ReadBoolean();
        }

        var ranges = new VendorRanges(_start, _coding);
        while (ranges.MoveNext())
        {
            if (id >= ranges.First && id <= ranges.Last)
                return true;
        }

        return false;
    }

    /// <summary>True if the reference encoder writes these vendors this way: ascending, merged ranges up to the maximum, and the shorter of both forms.</summary>
    /// <remarks>Tells strings of encoders with different range codings apart.</remarks>
    public bool IsCanonical()
    {
        if (!_isRange)
            return MaxId == 0 || Contains(MaxId);

        var ranges = new VendorRanges(_start, _coding);
        var last = -1;
        while (ranges.MoveNext())
        {
            if (ranges.First <= last + 1 || (ranges.IsRange && ranges.Last <= ranges.First))
                return false;

            last = ranges.Last;
        }

        return !ranges.Reader.HasFailed && last == MaxId && ranges.Reader.Position - _start.Position <= MaxId;
    }

    /// <summary>Returns the vendors in ascending order.</summary>
    public int[] ToArray()
    {
        if (MaxId == 0 && !_isRange)
            return [];

        Span<ulong> words = stackalloc ulong[IdSet.WordCount];
        words.Clear();
        var set = new IdSet(words);
        if (_isRange)
            AddRanges(set);
        else
            AddBits(set);
        return set.ToArray();
    }

    private void AddRanges(IdSet set)
    {
        // Strings list ranges in ascending order; thousands of overlapping ones are merged before they are added.
        var ranges = new VendorRanges(_start, _coding);
        var (first, last) = (1, 0);
        while (ranges.MoveNext())
        {
            if (ranges.First > ranges.Last)
                continue;

            if (first <= last && ranges.First <= last + 1 && ranges.Last >= first - 1)
            {
                (first, last) = (Math.Min(first, ranges.First), Math.Max(last, ranges.Last));
                continue;
            }

            if (first <= last)
                set.AddRange(first, last);
            (first, last) = (ranges.First, ranges.Last);
        }

        if (first <= last)
            set.AddRange(first, last);
    }

    private void AddBits(IdSet set)
    {
        const int chunk = 32;
        var reader = _start;
        for (var id = 1; id <= MaxId; id += chunk)
        {
            var count = Math.Min(chunk, MaxId - id + 1);
            var bits = (uint)(reader.Read(count) << (chunk - count));
            for (; bits != 0; bits &= ~(0x8000_0000u >> System.Numerics.BitOperations.LeadingZeroCount(bits)))
                set.Add(id + System.Numerics.BitOperations.LeadingZeroCount(bits));
        }
    }
}
