using System.Globalization;

namespace Capi.Cli.Local;

/// <summary>Parses times of the command line: <c>10</c>, <c>10s</c>, <c>500ms</c>, <c>2m</c>.</summary>
internal static class Duration
{
    private static readonly (string Unit, double Milliseconds)[] Units = [("ms", 1), ("s", 1_000), ("m", 60_000), ("", 1_000)];

    /// <summary>Parses a time of 0 to 10 minutes.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        var (unit, milliseconds) = Units.First(one => text.EndsWith(one.Unit, StringComparison.Ordinal));
        time = default;
        if (!double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number * milliseconds > 600_000)
            return false;
        time = TimeSpan.FromMilliseconds(number * milliseconds);
        return true;
    }
}
