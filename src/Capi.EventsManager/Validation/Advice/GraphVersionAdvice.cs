using Capi.Catalog;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>Warns of an expired or unknown Graph API version in the URL.</summary>
/// <remarks>It is not established how Meta treats an expired version; it may use the oldest available one. So the request
/// is accepted with a warning.</remarks>
internal static class GraphVersionAdvice
{
    /// <param name="version">The well-formed version in the URL.</param>
    /// <param name="now">When the request was received.</param>
    public static IEnumerable<string> Of(string version, DateTimeOffset now)
    {
        if (GraphVersions.Find(version) is not { } known)
            yield return $"The Graph API version in the URL is unknown; use {GraphVersions.Default}.";
        else if (known.IsExpired(now.UtcDateTime))
            yield return $"The Graph API version {known.Name} in the URL has expired; use {GraphVersions.Default}.";
    }
}
