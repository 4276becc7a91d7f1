using System.Globalization;

namespace Capi.Storage.Testing.Processes;

/// <summary>How often the kill tests kill: CAPI_KILL_ROUNDS times, or the test's default.</summary>
public static class KillRounds
{
    private const int Default = 50;

    public static int Count => GetCount(Default);

    public static int GetCount(int defaultCount) =>
        int.TryParse(Environment.GetEnvironmentVariable("CAPI_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : defaultCount;
}
