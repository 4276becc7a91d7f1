namespace Capi.Delivery;

/// <summary>One configured dataset, validated. Its text form shows the alias only.</summary>
internal sealed class Dataset(string alias, MetaCapiDatasetOptions options)
{
    public string Alias { get; } = alias;

    /// <summary>The id; empty when it is missing, which validation refuses.</summary>
    public string Id { get; } = options.DatasetId ?? "";

    /// <summary>The token; empty when it is missing, which validation refuses.</summary>
    public string AccessToken { get; } = options.AccessToken ?? "";

    public string? TestEventCode { get; } = string.IsNullOrEmpty(options.TestEventCode) ? null : options.TestEventCode;

    public override string ToString() => Alias;
}
