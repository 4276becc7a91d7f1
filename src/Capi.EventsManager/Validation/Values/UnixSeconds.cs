using System.Globalization;
using System.Text.Json;

namespace Capi.EventsManager.Validation.Values;

/// <summary>Reads event_time: Unix seconds as a number or as its text, also with decimals.</summary>
internal static class UnixSeconds
{
    private const NumberStyles DecimalText = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Returns the whole seconds, or null if the value is no finite number. Numbers beyond 64 bits are its limits.</summary>
    public static long? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var seconds) => seconds,
        JsonValueKind.Number when value.TryGetDouble(out var number) => Floor(number),
        JsonValueKind.String when double.TryParse(value.GetString(), DecimalText, CultureInfo.InvariantCulture, out var number) => Floor(number),
        _ => null,
    };

    /// <summary>True for a JSON number without decimals, as Meta documents it.</summary>
    public static bool IsInteger(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _);

    private static long? Floor(double number) => !double.IsFinite(number) ? null
        : number >= long.MaxValue ? long.MaxValue
        : number <= long.MinValue ? long.MinValue
        : (long)Math.Floor(number);
}
