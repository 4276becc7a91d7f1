using Capi.Consent.Bits;
using Capi.Consent.Tcf;

namespace Capi.Consent.Gpp;

/// <summary>The section of IAB Canada's TCF in a GPP string.</summary>
internal readonly ref struct CanadaSection
{
    private const int Version = 1;

    // Version, Created, LastUpdated, CmpId, CmpVersion, ConsentScreen, ConsentLanguage, VendorListVersion, TcfPolicyVersion, UseNonStandardStacks,
    // SpecialFeatureExpressConsent.
    private const int PurposesPosition = 6 + 36 + 36 + 12 + 12 + 6 + 12 + 12 + 6 + 1 + 12;

    /// <summary>The purposes with express consent.</summary>
    public PurposeSet Purposes { get; private init; }

    /// <summary>The purposes with implied consent.</summary>
    public PurposeSet ImpliedPurposes { get; private init; }

    /// <summary>The vendors with express consent.</summary>
    public VendorSet Vendors { get; private init; }

    /// <summary>The purposes that the publisher forbids the configured vendor to base on express consent.</summary>
    public PurposeSet RestrictedPurposes { get; private init; }

    /// <summary>Reads a section.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int? vendorId, out CanadaSection section)
    {
        section = default;
        var dot = text.IndexOf('.');
        var core = dot < 0 ? text : text[..dot];
        return Base64Url.IsValid(core)
            && Base64Url.GetValue(core[0]) == Version
            && TryReadCore(core, vendorId, out section)
            && AreSegmentsValid(dot < 0 ? [] : text[(dot + 1)..], dot >= 0);
    }

    // Older encoders wrote ranges in TCF's fixed coding. What only one coding can have written is read with that coding.
    private static bool TryReadCore(ReadOnlySpan<char> core, int? vendorId, out CanadaSection section)
    {
        var isFibonacci = TryReadCore(core, vendorId, RangeCoding.Fibonacci, out section, out var isCanonical);
        if (isFibonacci && isCanonical)
            return true;

        if (TryReadCore(core, vendorId, RangeCoding.Fixed, out var fixedSection, out var isFixedCanonical) && isFixedCanonical)
        {
            section = fixedSection;
            return true;
        }

        return isFibonacci;
    }

    private static bool TryReadCore(ReadOnlySpan<char> core, int? vendorId, RangeCoding coding, out CanadaSection section, out bool isCanonical)
    {
        var reader = new BitReader(core);
        reader.Skip(PurposesPosition);
        var purposes = PurposeSet.Read(ref reader);
        var implied = PurposeSet.Read(ref reader);
        var vendors = VendorSet.Read(ref reader, coding);
        var impliedVendors = VendorSet.Read(ref reader, coding);
        isCanonical = !reader.HasFailed && vendors.IsCanonical() && impliedVendors.IsCanonical();
        section = new CanadaSection
        {
            Purposes = purposes,
            ImpliedPurposes = implied,
            Vendors = vendors,
            RestrictedPurposes = PublisherRestrictions.Read(ref reader, coding, vendorId),
        };
        return !reader.HasFailed;
    }

    private static bool AreSegmentsValid(ReadOnlySpan<char> text, bool hasSegments) =>
        TcfSegments.TryRead(text, hasSegments, RangeCoding.Fibonacci, out _) || TcfSegments.TryRead(text, hasSegments, RangeCoding.Fixed, out _);
}
