using System.Globalization;

namespace Capi.EventsManager.Tests;

/// <summary>The number of hostile bodies that the fuzz tests send: 10,000, or that of the environment variable CAPI_HOSTILE_BODIES.</summary>
internal static class HostileBodies
{
    public static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("CAPI_HOSTILE_BODIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 10_000;
}
