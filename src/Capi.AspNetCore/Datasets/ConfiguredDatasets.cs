using System.Collections.Frozen;

namespace Capi.AspNetCore.Datasets;

/// <summary>The IDs of the configured datasets, by alias. Thread safe.</summary>
internal sealed class ConfiguredDatasets
{
    private readonly FrozenDictionary<string, string> _ids;

    public ConfiguredDatasets(MetaCapiOptions options)
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrEmpty(options.DatasetId))
            ids[MetaCapiOptions.DefaultAlias] = options.DatasetId;
        foreach (var (alias, dataset) in options.Datasets)
            ids[alias] = dataset?.DatasetId ?? "";

        _ids = ids.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        DefaultId = string.IsNullOrEmpty(options.DefaultDataset) && _ids.Count == 1
            ? _ids.Values[0]
            : FindId(string.IsNullOrEmpty(options.DefaultDataset) ? MetaCapiOptions.DefaultAlias : options.DefaultDataset);
    }

    /// <summary>The ID of the default dataset; null without one.</summary>
    public string? DefaultId { get; }

    /// <summary>The ID of a dataset; null if it isn't configured.</summary>
    public string? FindId(string alias) => _ids.GetValueOrDefault(alias);
}
