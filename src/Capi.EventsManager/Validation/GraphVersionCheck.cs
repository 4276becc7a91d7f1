using System.Globalization;
using Capi.Catalog;
using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation;

/// <summary>Checks the version of the Graph API in the URL.</summary>
/// <remarks>An expired version is rejected with code 2635. It is not established how Meta answers a version that it never had, which can also be
/// newer than this program: that one is accepted with a warning.</remarks>
internal static class GraphVersionCheck
{
    /// <summary>Returns an error if the version has expired, otherwise null.</summary>
    /// <param name="version">The well-formed version in the URL.</param>
    /// <param name="receivedAt">When the request was received.</param>
    public static GraphError? Validate(string version, DateTimeOffset receivedAt)
    {
        var isExpired = GraphVersions.Find(version) is { } known
            ? known.IsExpired(receivedAt.UtcDateTime)
            : GetMajor(version) < GraphVersions.All.Where(listed => !listed.IsExpired(receivedAt.UtcDateTime)).Min(listed => GetMajor(listed.Name));
        return isExpired ? GraphError.ExpiredVersion(version) : null;
    }

    public static IEnumerable<string> GetWarnings(string version)
    {
        if (GraphVersions.Find(version) is null)
            yield return $"The Graph API version in the URL is unknown; use {GraphVersions.Default}.";
    }

    private static int GetMajor(string name) => int.TryParse(name.AsSpan(1, name.IndexOf('.', StringComparison.Ordinal) - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
