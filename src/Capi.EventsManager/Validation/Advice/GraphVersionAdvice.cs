using Capi.Catalog;

namespace Capi.EventsManager.Validation.Advice;

/// <summary>The version in the URL is one that Meta still serves (spec sections 1.2 and 14).</summary>
/// <remarks>What Meta answers under an expired version is not established: it may serve the oldest it still has.
/// So this is said, and the call is taken.</remarks>
internal static class GraphVersionAdvice
{
    /// <param name="version">As it stands in the URL, well formed.</param>
    /// <param name="now">When the request arrived.</param>
    public static IEnumerable<string> Of(string version, DateTimeOffset now)
    {
        if (GraphVersions.Find(version) is not { } known)
            yield return $"The Graph version in the URL is not one that is known here; use {GraphVersions.Default}.";
        else if (known.IsExpired(now.UtcDateTime))
            yield return $"The Graph version {known.Name} in the URL has expired; use {GraphVersions.Default}.";
    }
}
