namespace Capi;

/// <summary>Where events go: one dataset (pixel) and the token that opens it.</summary>
/// <remarks>Its text form shows nothing of this, so an options object in a log gives no token away.</remarks>
public sealed class MetaCapiDatasetOptions
{
    /// <summary>The dataset or pixel id: digits only.</summary>
    public string? DatasetId { get; set; }

    /// <summary>The access token from Events Manager or of a system user. It travels in the <c>Authorization</c> header only.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The code of the Test Events page. Meta still uses such events, so remove it in production (spec section 13).</summary>
    public string? TestEventCode { get; set; }

    /// <summary>As <see cref="MetaCapiOptions.DefaultPhoneCountry"/>, for this dataset alone.</summary>
    public string? DefaultPhoneCountry { get; set; }

    /// <summary>As <see cref="MetaCapiOptions.DateOrder"/>, for this dataset alone.</summary>
    public DateOrder DateOrder { get; set; }
}
