namespace Capi.Delivery.Configuration;

/// <summary>The configured datasets and the default dataset.</summary>
internal sealed class DatasetMap
{
    private DatasetMap(IReadOnlyList<Dataset> all, Dataset? @default)
    {
        All = all;
        Default = @default;
    }

    public IReadOnlyList<Dataset> All { get; }

    /// <summary>Null when the options don't determine it; validation then fails.</summary>
    public Dataset? Default { get; }

    public static DatasetMap FromOptions(MetaCapiOptions options)
    {
        var all = new List<Dataset>();
        if (HasTopLevelDataset(options))
            all.Add(new(MetaCapiOptions.DefaultAlias, CreateTopLevelOptions(options), options));

        // Sorted by alias, so that validation errors have a stable order.
        foreach (var (alias, dataset) in options.Datasets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            all.Add(new(alias, dataset ?? new(), options));

        return new(all, FindDefault(all, options.DefaultDataset));
    }

    /// <summary>True when the options define a dataset at the top level. Empty placeholders in a settings file don't count.</summary>
    public static bool HasTopLevelDataset(MetaCapiOptions options) =>
        !string.IsNullOrEmpty(options.DatasetId) || !string.IsNullOrEmpty(options.AccessToken);

    private static MetaCapiDatasetOptions CreateTopLevelOptions(MetaCapiOptions options) => new()
    {
        DatasetId = options.DatasetId,
        AccessToken = options.AccessToken,
        TestEventCode = options.TestEventCode,
    };

    private static Dataset? FindDefault(List<Dataset> all, string? defaultAlias)
    {
        if (all.Count == 1 && string.IsNullOrEmpty(defaultAlias))
            return all[0];
        var alias = string.IsNullOrEmpty(defaultAlias) ? MetaCapiOptions.DefaultAlias : defaultAlias;
        return all.Find(dataset => string.Equals(dataset.Alias, alias, StringComparison.OrdinalIgnoreCase));
    }
}
