namespace Capi.Consent;

/// <summary>What a TC string must say for a grant.</summary>
public sealed record TcfConsentOptions
{
    internal static readonly TcfConsentOptions Default = new();

    /// <summary>The purposes that need consent. Default: 1, 3, 4 and 7, that is storage, profiles for personalised ads, their selection and their measurement.</summary>
    public IReadOnlyList<int> Purposes { get; init; } = [1, 3, 4, 7];

    /// <summary>The IAB vendor ID that needs consent. Default: null, the vendor isn't checked. Google's Additional Consent lists Facebook as provider 89, so Meta is outside IAB's vendor list.</summary>
    public int? VendorId { get; init; }

    /// <summary>True (default) if a string of TCF 2.3 without its mandatory segment of disclosed vendors is refused.</summary>
    public bool RequireDisclosedVendors { get; init; } = true;

    /// <summary>True (default) to list the vendors in <see cref="ConsentFinding.Vendors"/>. False saves the array, which has several hundred IDs on a usual site.</summary>
    public bool IncludeVendors { get; init; } = true;
}
