namespace Capi.Consent.Gpp;

/// <summary>Where the opt-outs stand in a US section of a GPP string.</summary>
/// <param name="Id">The ID of the section.</param>
/// <param name="Region">The region whose law it is about.</param>
/// <param name="MaxVersion">The highest known version; 0 if the first field is the version of the MSPA agreement instead.</param>
/// <param name="Length">The number of bits of the core.</param>
/// <param name="Sale">The position of SaleOptOut.</param>
/// <param name="Sharing">The position of SharingOptOut; -1 if there is none.</param>
/// <param name="TargetedAdvertising">The position of TargetedAdvertisingOptOut; -1 if there is none.</param>
/// <param name="HasGpc">True if a second segment can carry Global Privacy Control.</param>
internal sealed record UsSectionLayout(int Id, string Region, int MaxVersion, int Length, int Sale, int Sharing, int TargetedAdvertising, bool HasGpc)
{
    /// <summary>The section of the USA as a whole.</summary>
    public const int NationalId = 7;

    private const int FirstId = 7;

    // In the order of the IDs. The layouts are those of the sections' specifications:
    // https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/tree/main/Sections
    private static readonly UsSectionLayout[] All =
    [
        new(7, "US", MaxVersion: 2, Length: 60, Sale: 18, Sharing: 20, TargetedAdvertising: 22, HasGpc: true),
        new(8, "US-CA", MaxVersion: 1, Length: 46, Sale: 12, Sharing: 14, TargetedAdvertising: -1, HasGpc: true),
        CreateState(9, "US-VA", length: 40, hasGpc: false),
        CreateState(10, "US-CO", length: 38),
        CreateState(11, "US-UT", length: 42, sale: 14, hasGpc: false),
        CreateState(12, "US-CT", length: 44),
        CreateState(13, "US-FL", length: 46, hasGpc: false),
        CreateState(14, "US-MT", length: 46),
        CreateState(15, "US-OR", length: 52),
        CreateState(16, "US-TX", length: 42),
        CreateState(17, "US-DE", length: 52),
        CreateState(18, "US-IA", length: 42, sale: 14),
        CreateState(19, "US-NE", length: 42),
        CreateState(20, "US-NH", length: 46),
        CreateState(21, "US-NJ", length: 54),
        CreateState(22, "US-TN", length: 42),
        CreateState(23, "US-MN", length: 42),
        CreateMspaState(24, "US-MD", length: 22, hasGpc: true),
        CreateMspaState(25, "US-IN", length: 24, hasGpc: false),
        CreateMspaState(26, "US-KY", length: 24, hasGpc: false),
        CreateMspaState(27, "US-RI", length: 24, hasGpc: false),
    ];

    /// <summary>Returns the layout of a section; null if it isn't a US section.</summary>
    public static UsSectionLayout? Find(int id) => id >= FirstId && id < FirstId + All.Length ? All[id - FirstId] : null;

    private static UsSectionLayout CreateState(int id, string region, int length, int sale = 12, bool hasGpc = true) =>
        new(id, region, MaxVersion: 1, length, sale, Sharing: -1, TargetedAdvertising: sale + 2, hasGpc);

    private static UsSectionLayout CreateMspaState(int id, string region, int length, bool hasGpc) =>
        new(id, region, MaxVersion: 0, length, Sale: 16, Sharing: -1, TargetedAdvertising: 18, hasGpc);
}
