using System.Globalization;

namespace Capi.Storage.Testing.Processes;

/// <summary>How often the kill tests kill: CAPI_KILL_ROUNDS times, 50 by default.</summary>
public static class KillRounds
{
    private const int Default = 50;

    public static int Count => int.TryParse(Environment.GetEnvironmentVariable("CAPI_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Default;
}
