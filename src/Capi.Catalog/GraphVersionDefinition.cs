namespace Capi.Catalog;

/// <summary>One version of the Graph API: https://developers.facebook.com/docs/graph-api/changelog/versions</summary>
/// <param name="name">The name as used in URLs, for example <c>v27.0</c>.</param>
/// <param name="released">The release date, UTC; null when unknown.</param>
/// <param name="expires">The date from which Meta no longer serves it, UTC; null when not announced.</param>
internal sealed class GraphVersionDefinition(string name, DateTime? released, DateTime? expires)
{
    public string Name { get; } = name;

    public DateTime? Released { get; } = released;

    public DateTime? Expires { get; } = expires;

    /// <summary>True from the date on which Meta no longer serves this version.</summary>
    public bool IsExpired(DateTime utcNow) => Expires is { } expires && utcNow >= expires;
}
