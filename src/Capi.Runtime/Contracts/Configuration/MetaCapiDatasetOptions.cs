namespace Capi;

/// <summary>The options of one dataset (pixel): its ID and access token.</summary>
/// <remarks><see cref="object.ToString"/> returns the type name only, so logging the options doesn't reveal the token.</remarks>
public sealed class MetaCapiDatasetOptions
{
    /// <summary>The dataset (pixel) ID from Events Manager: 1 to 32 digits.</summary>
    public string? DatasetId { get; set; }

    /// <summary>The access token, from Events Manager or of a system user. It is sent in the <c>Authorization</c> header only.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The code from the Test Events page of Events Manager, for example <c>TEST12345</c>. Meta uses test events for targeting and measurement too, so remove the code in production.
    /// See <see href="https://developers.facebook.com/docs/marketing-api/conversions-api/using-the-api#testEvents">Meta's documentation</see>.</summary>
    public string? TestEventCode { get; set; }

    /// <summary>Overrides <see cref="MetaCapiOptions.DefaultPhoneCountry"/> for this dataset.</summary>
    public string? DefaultPhoneCountry { get; set; }

    /// <summary>Overrides <see cref="MetaCapiOptions.DateOrder"/> for this dataset; <see cref="DateOrder.Unspecified"/> uses the top-level value.</summary>
    public DateOrder DateOrder { get; set; }
}
