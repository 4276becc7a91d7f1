namespace Capi.Delivery;

/// <summary>One configured dataset, validated. Its text form shows the alias only.</summary>
internal sealed class Dataset(string alias, MetaCapiDatasetOptions options, MetaCapiOptions all)
{
    public string Alias { get; } = alias;

    /// <summary>The id; empty when it is missing, which validation refuses.</summary>
    public string Id { get; } = options.DatasetId ?? "";

    /// <summary>The token; empty when it is missing, which validation refuses.</summary>
    public string AccessToken { get; } = options.AccessToken ?? "";

    public string? TestEventCode { get; } = NullIfEmpty(options.TestEventCode);

    /// <summary>The configured country of phone numbers; null when there is none.</summary>
    public string? DefaultPhoneCountry { get; } = NullIfEmpty(options.DefaultPhoneCountry) ?? NullIfEmpty(all.DefaultPhoneCountry);

    public DateOrder DateOrder { get; } = options.DateOrder == DateOrder.Unspecified ? all.DateOrder : options.DateOrder;

    public override string ToString() => Alias;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
