using System.Globalization;

namespace Capi.EventsManager.Parsing;

/// <summary>Compares displayed values of parameters.</summary>
internal static class DisplayValues
{
    /// <summary>True for equal text and for equal numbers: the Pixel writes 42.5 where the server writes 42.50.</summary>
    public static bool AreEqual(string first, string second, StringComparison comparison) =>
        string.Equals(first, second, comparison)
        || (decimal.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            && one == other);
}
