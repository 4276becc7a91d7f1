using Capi.Consent.Bits;

namespace Capi.Consent.Tcf;

/// <summary>Reads publisher restrictions: a 12-bit count of a purpose, a type and the vendors it applies to.</summary>
internal static class PublisherRestrictions
{
    // 0: not allowed, 1: requires consent, 2: requires legitimate interest (Canada: implied consent), 3: undefined.
    private const int RequiresConsent = 1;
    private const int Undefined = 3;

    /// <summary>Reads and validates all restrictions.</summary>
    /// <param name="reader">Positioned on the count of restrictions; fails if one is malformed.</param>
    /// <param name="coding">The coding of ranges; with <see cref="RangeCoding.Fibonacci"/> each set of vendors also has a maximum and can be a bit field.</param>
    /// <param name="vendorId">The vendor, or null.</param>
    /// <returns>The purposes for which the vendor must not rely on consent.</returns>
    public static PurposeSet Read(scoped ref BitReader reader, RangeCoding coding, int? vendorId)
    {
        var restricted = default(PurposeSet);
        var count = reader.ReadInt32(12);
        for (var index = 0; index < count && !reader.HasFailed; index++)
        {
            var purpose = reader.ReadInt32(6);
            var type = reader.ReadInt32(2);
            var applies = coding == RangeCoding.Fixed
                ? ReadRanges(ref reader, vendorId, isValid: purpose > 0 && type != Undefined)
                : ReadSet(ref reader, vendorId);
            if (applies && type != RequiresConsent && purpose is >= 1 and <= PurposeSet.MaxPurpose)
                restricted = restricted.Add(purpose);
        }

        return restricted;
    }

    private static bool ReadRanges(scoped ref BitReader reader, int? vendorId, bool isValid)
    {
        var applies = false;
        var ranges = new VendorRanges(reader, RangeCoding.Fixed);
        while (ranges.MoveNext())
        {
            // Unlike in sets of vendors, the reference implementation refuses a range that ends before it begins.
            isValid &= ranges.First <= ranges.Last;
            applies |= vendorId >= ranges.First && vendorId <= ranges.Last;
            if (!isValid)
            {
                reader.Fail();
                return false;
            }
        }

        reader = ranges.Reader;
        return applies;
    }

    private static bool ReadSet(scoped ref BitReader reader, int? vendorId)
    {
        var vendors = VendorSet.Read(ref reader, RangeCoding.Fibonacci);
        return vendorId is { } id && !reader.HasFailed && vendors.Contains(id);
    }
}
