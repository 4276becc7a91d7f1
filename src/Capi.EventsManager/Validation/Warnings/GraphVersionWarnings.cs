using Capi.Catalog;

namespace Capi.EventsManager.Validation.Warnings;

/// <summary>Warns of an expired or unknown Graph API version in the URL.</summary>
/// <remarks>It is not established how Meta treats an expired version; it may use the oldest available one. So the request
/// is accepted with a warning.</remarks>
internal static class GraphVersionWarnings
{
    /// <param name="version">The well-formed version in the URL.</param>
    /// <param name="receivedAt">When the request was received.</param>
    public static IEnumerable<string> GetWarnings(string version, DateTimeOffset receivedAt)
    {
        if (GraphVersions.Find(version) is not { } known)
            yield return $"The Graph API version in the URL is unknown; use {GraphVersions.Default}.";
        else if (known.IsExpired(receivedAt.UtcDateTime))
            yield return $"The Graph API version {known.Name} in the URL has expired; use {GraphVersions.Default}.";
    }
}
