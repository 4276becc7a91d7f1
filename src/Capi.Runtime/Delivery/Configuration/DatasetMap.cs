namespace Capi.Delivery;

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

    public static DatasetMap Of(MetaCapiOptions options)
    {
        var all = new List<Dataset>();
        if (HasTopLevel(options))
            all.Add(new(MetaCapiOptions.DefaultAlias, TopLevel(options), options));

        // Sorted by alias, so that validation errors have a stable order.
        foreach (var (alias, dataset) in options.Datasets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            all.Add(new(alias, dataset ?? new(), options));

        return new(all, DefaultOf(all, options.DefaultDataset));
    }

    /// <summary>True when the options define a dataset at the top level. Empty placeholders in a settings file don't count.</summary>
    public static bool HasTopLevel(MetaCapiOptions options) =>
        !string.IsNullOrEmpty(options.DatasetId) || !string.IsNullOrEmpty(options.AccessToken);

    private static MetaCapiDatasetOptions TopLevel(MetaCapiOptions options) => new()
    {
        DatasetId = options.DatasetId,
        AccessToken = options.AccessToken,
        TestEventCode = options.TestEventCode,
    };

    private static Dataset? DefaultOf(List<Dataset> all, string? named)
    {
        if (all.Count == 1 && string.IsNullOrEmpty(named))
            return all[0];
        var alias = string.IsNullOrEmpty(named) ? MetaCapiOptions.DefaultAlias : named;
        return all.Find(dataset => string.Equals(dataset.Alias, alias, StringComparison.OrdinalIgnoreCase));
    }
}
