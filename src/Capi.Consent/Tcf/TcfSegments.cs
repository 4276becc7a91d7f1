using Capi.Consent.Bits;

namespace Capi.Consent.Tcf;

/// <summary>The segments after the core of a TC string, in any order.</summary>
internal readonly ref struct TcfSegments
{
    private const int DisclosedVendorsType = 1;
    private const int AllowedVendorsType = 2;
    private const int PublisherType = 3;

    /// <summary>True if the string has a segment of disclosed vendors.</summary>
    public bool HasDisclosedVendors { get; private init; }

    /// <summary>The vendors that were shown to the visitor.</summary>
    public VendorSet DisclosedVendors { get; private init; }

    /// <summary>Reads all segments. A malformed, unknown or repeated segment makes the string invalid, as in the reference implementation or stricter.</summary>
    /// <param name="text">The text after the core segment and its dot; empty if there are no other segments.</param>
    /// <param name="hasSegments">True if the core segment is followed by a dot.</param>
    /// <param name="coding">The coding of ranges in disclosed vendors.</param>
    public static bool TryRead(ReadOnlySpan<char> text, bool hasSegments, RangeCoding coding, out TcfSegments segments)
    {
        segments = default;
        var seenTypes = 0;
        var hasDisclosed = false;
        var disclosed = default(VendorSet);
        while (hasSegments)
        {
            var dot = text.IndexOf('.');
            var segment = dot < 0 ? text : text[..dot];
            hasSegments = dot >= 0;
            text = hasSegments ? text[(dot + 1)..] : [];
            if (!Base64Url.IsValid(segment))
                return false;

            var reader = new BitReader(segment);
            var type = reader.ReadInt32(3);
            if ((seenTypes & (1 << type)) != 0)
                return false;

            seenTypes |= 1 << type;
            switch (type)
            {
                case DisclosedVendorsType:
                    hasDisclosed = true;
                    disclosed = VendorSet.Read(ref reader, coding);
                    break;
                case AllowedVendorsType:
                    _ = VendorSet.Read(ref reader, coding);
                    break;
                case PublisherType:
                    SkipPublisherPurposes(ref reader);
                    break;
                default:
                    return false;
            }

            if (reader.HasFailed)
                return false;
        }

        segments = new TcfSegments { HasDisclosedVendors = hasDisclosed, DisclosedVendors = disclosed };
        return true;
    }

    // The publisher's own purposes say nothing about vendors.
    private static void SkipPublisherPurposes(scoped ref BitReader reader)
    {
        reader.Skip(24 + 24);
        var customPurposes = reader.ReadInt32(6);
        reader.Skip(2 * customPurposes);
    }
}
