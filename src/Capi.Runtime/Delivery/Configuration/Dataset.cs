namespace Capi.Delivery.Configuration;

/// <summary>One configured dataset. <see cref="ToString"/> returns the alias only.</summary>
internal sealed class Dataset(string alias, MetaCapiDatasetOptions options, MetaCapiOptions rootOptions)
{
    public string Alias { get; } = alias;

    /// <summary>The dataset ID; empty when it is missing, which fails validation.</summary>
    public string Id { get; } = options.DatasetId ?? "";

    /// <summary>The access token; empty when it is missing, which fails validation.</summary>
    public string AccessToken { get; } = options.AccessToken ?? "";

    public string? TestEventCode { get; } = NullIfEmpty(options.TestEventCode);

    /// <summary>The default country of phone numbers, from this dataset or from the top-level options; null when neither sets it.</summary>
    public string? DefaultPhoneCountry { get; } = NullIfEmpty(options.DefaultPhoneCountry) ?? NullIfEmpty(rootOptions.DefaultPhoneCountry);

    public DateOrder DateOrder { get; } = options.DateOrder == DateOrder.Unspecified ? rootOptions.DateOrder : options.DateOrder;

    public override string ToString() => Alias;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
