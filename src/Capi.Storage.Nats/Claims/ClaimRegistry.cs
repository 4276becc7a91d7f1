using System.Collections.Concurrent;

namespace Capi.Storage.Nats.Claims;

/// <summary>The claims of all datasets. Thread safe.</summary>
/// <param name="create">Creates those of a dataset.</param>
internal sealed class ClaimRegistry(Func<string, DatasetClaims> create)
{
    private readonly ConcurrentDictionary<string, Lazy<DatasetClaims>> _datasets = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _isClosed;

    /// <summary>The datasets that were used.</summary>
    public IEnumerable<KeyValuePair<string, DatasetClaims>> All => _datasets.Select(static dataset => KeyValuePair.Create(dataset.Key, dataset.Value.Value));

    /// <summary>Returns the claims of a dataset.</summary>
    public DatasetClaims Get(string alias)
    {
        var claims = _datasets.GetOrAdd(alias, key => new(() => create(key))).Value;
        if (_isClosed)
            claims.Waiting.Close();
        return claims;
    }

    /// <summary>Ends all waits.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach (var (_, claims) in All)
            claims.Waiting.Close();
    }
}
