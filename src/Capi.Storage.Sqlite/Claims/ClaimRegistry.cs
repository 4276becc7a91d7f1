using System.Collections.Concurrent;

namespace Capi.Storage.Sqlite.Claims;

/// <summary>The claims of all datasets. Thread safe.</summary>
internal sealed class ClaimRegistry(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, DatasetClaims> _datasets = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _closed;

    public DatasetClaims Get(string dataset)
    {
        var claims = _datasets.GetOrAdd(dataset, static (_, clock) => new DatasetClaims(clock), timeProvider);
        if (_closed)
            claims.Close();
        return claims;
    }

    public void Close()
    {
        _closed = true;
        foreach (var claims in _datasets.Values)
            claims.Close();
    }
}
