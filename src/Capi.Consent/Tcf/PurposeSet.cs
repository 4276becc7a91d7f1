using System.Numerics;
using Capi.Consent.Bits;

namespace Capi.Consent.Tcf;

/// <summary>A set of the purposes 1 to 24.</summary>
internal readonly record struct PurposeSet(uint Bits)
{
    /// <summary>The highest purpose a string can hold.</summary>
    public const int MaxPurpose = 24;

    /// <summary>Reads the 24 bits of a string; the first is purpose 1.</summary>
    public static PurposeSet Read(ref BitReader reader)
    {
        var bits = (uint)reader.Read(MaxPurpose);
        var purposes = default(PurposeSet);
        for (var purpose = 1; purpose <= MaxPurpose; purpose++)
        {
            if ((bits & (1u << (MaxPurpose - purpose))) != 0)
                purposes = purposes.Add(purpose);
        }

        return purposes;
    }

    /// <summary>Creates a set from IDs; purposes that a string can't hold can't be consented to, so purpose 25 stands for all of them.</summary>
    public static PurposeSet Create(IReadOnlyList<int> purposes)
    {
        var set = default(PurposeSet);
        for (var index = 0; index < purposes.Count; index++)
            set = set.Add(purposes[index] is >= 1 and <= MaxPurpose ? purposes[index] : MaxPurpose + 1);
        return set;
    }

    /// <summary>Returns the set with a purpose.</summary>
    public PurposeSet Add(int purpose) => new(Bits | (1u << (purpose - 1)));

    /// <summary>Returns the purposes that aren't in another set.</summary>
    public PurposeSet Except(PurposeSet other) => new(Bits & ~other.Bits);

    /// <summary>Returns the purposes that are also in another set.</summary>
    public PurposeSet Intersect(PurposeSet other) => new(Bits & other.Bits);

    /// <summary>True if the set has no purpose.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>Returns the purposes in ascending order.</summary>
    public int[] ToArray()
    {
        if (IsEmpty)
            return [];

        var purposes = new int[BitOperations.PopCount(Bits)];
        var index = 0;
        for (var bits = Bits; bits != 0; bits &= bits - 1)
            purposes[index++] = BitOperations.TrailingZeroCount(bits) + 1;
        return purposes;
    }
}
