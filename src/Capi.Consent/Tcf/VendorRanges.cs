using Capi.Consent.Bits;

namespace Capi.Consent.Tcf;

/// <summary>Enumerates a range list: a 12-bit count of entries, each one ID or a first and a last ID.</summary>
internal ref struct VendorRanges
{
    private readonly RangeCoding _coding;
    private BitReader _reader;
    private int _offset;
    private int _remaining;

    /// <param name="reader">Positioned on the count of entries.</param>
    public VendorRanges(BitReader reader, RangeCoding coding)
    {
        _reader = reader;
        _coding = coding;
        _remaining = _reader.ReadInt32(12);
    }

    /// <summary>The first ID of the current entry.</summary>
    public int First { get; private set; }

    /// <summary>The last ID of the current entry; below <see cref="First"/> for an empty range.</summary>
    public int Last { get; private set; }

    /// <summary>True if the current entry is a range.</summary>
    public bool IsRange { get; private set; }

    /// <summary>The reader, positioned after the current entry.</summary>
    public readonly BitReader Reader => _reader;

    /// <summary>Reads the next entry.</summary>
    /// <returns>False at the end, or if an entry is malformed; <see cref="Reader"/> has then failed.</returns>
    public bool MoveNext()
    {
        if (_remaining == 0 || _reader.HasFailed)
            return false;

        _remaining--;
        IsRange = _reader.ReadBoolean();
        First = ReadId();
        Last = IsRange ? ReadId() : First;

        // Vendor IDs begin at 1, and the reference implementations refuse 0.
        if (First is < 1 or > ushort.MaxValue || Last > ushort.MaxValue)
            _reader.Fail();
        return !_reader.HasFailed;
    }

    private int ReadId() => _coding == RangeCoding.Fixed ? _reader.ReadInt32(16) : _offset += _reader.ReadFibonacci();
}
