using Capi.Consent.Bits;

namespace Capi.Consent.Tcf;

/// <summary>The core segment of a TC string.</summary>
internal readonly ref struct TcfCore
{
    // IAB Europe reserves 0 and 1.
    private const int MinCmpId = 2;

    /// <summary>The version of the format; 2 since 2020.</summary>
    public int Version { get; private init; }

    /// <summary>When the string was created, in tenths of a second since 1970.</summary>
    public long Created { get; private init; }

    /// <summary>The version of IAB Europe's policies.</summary>
    public int PolicyVersion { get; private init; }

    /// <summary>False for strings of the global scope, which IAB Europe declared invalid in 2021.</summary>
    public bool IsServiceSpecific { get; private init; }

    /// <summary>The purposes consented to.</summary>
    public PurposeSet Purposes { get; private init; }

    /// <summary>The vendors consented to.</summary>
    public VendorSet Vendors { get; private init; }

    /// <summary>The purposes that the publisher forbids the configured vendor to base on consent.</summary>
    public PurposeSet RestrictedPurposes { get; private init; }

    /// <summary>Reads a core segment as the reference implementation does: every field must be complete and well formed.</summary>
    /// <param name="segment">The text up to the first dot.</param>
    /// <param name="vendorId">The vendor, or null.</param>
    /// <param name="host">The reference implementation of TC strings also validates the CMP and the country; the one of GPP strings doesn't.</param>
    /// <returns>False if the segment is malformed or of another version.</returns>
    public static bool TryRead(ReadOnlySpan<char> segment, int? vendorId, TcStringHost host, out TcfCore core)
    {
        core = default;
        if (!Base64Url.IsValid(segment))
            return false;

        var reader = new BitReader(segment);
        var version = reader.ReadInt32(6);
        if (version != 2)
            return false;

        var created = reader.Read(36);

        // LastUpdated.
        reader.Skip(36);
        var cmpId = reader.ReadInt32(12);

        // CmpVersion, ConsentScreen, ConsentLanguage, VendorListVersion.
        reader.Skip(12 + 6 + 12 + 12);
        var policyVersion = reader.ReadInt32(6);
        var isServiceSpecific = reader.ReadBoolean();

        // UseNonStandardTexts, SpecialFeatureOptIns.
        reader.Skip(1 + 12);
        var purposes = PurposeSet.Read(ref reader);

        // PurposesLITransparency, PurposeOneTreatment.
        reader.Skip(24 + 1);
        var isCountry = IsLetter(reader.ReadInt32(6)) & IsLetter(reader.ReadInt32(6));
        var vendors = VendorSet.Read(ref reader, RangeCoding.Fixed);
        _ = VendorSet.Read(ref reader, RangeCoding.Fixed);
        var restricted = PublisherRestrictions.Read(ref reader, RangeCoding.Fixed, vendorId);
        core = new TcfCore
        {
            Version = version,
            Created = created,
            PolicyVersion = policyVersion,
            IsServiceSpecific = isServiceSpecific,
            Purposes = purposes,
            Vendors = vendors,
            RestrictedPurposes = restricted,
        };
        return !reader.HasFailed && (host == TcStringHost.GppString || (cmpId >= MinCmpId && isCountry));
    }

    // The reference implementation also lets the characters between Z and a pass.
    private static bool IsLetter(int value) => value <= 'z' - 'A';
}
