using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Capi.Identity;

/// <summary>The numbering plans of the world, by country and by calling code.</summary>
internal static partial class PhonePlans
{
    private static readonly PhonePlan[] All = [.. Data.Split('\n').Select(line => Read(line.TrimEnd('\r').Split(' ')))];

    private static readonly FrozenDictionary<string, PhonePlan>.AlternateLookup<ReadOnlySpan<char>> PlansByCountry =
        All.ToFrozenDictionary(plan => plan.Country, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly CallingCode?[] Codes = ReadCodes();

    /// <summary>The plan of a country by its ISO 3166-1 alpha-2 code in either case; null when there is none.</summary>
    public static PhonePlan? Find(ReadOnlySpan<char> country) => PlansByCountry.TryGetValue(country, out var plan) ? plan : null;

    /// <summary>The plan of the country that a text names; null when it names none.</summary>
    /// <param name="text">A code of ISO 3166-1 or a name in English, as for the key <c>country</c>; or <c>xk</c>.</param>
    public static PhonePlan? FindByName(ReadOnlySpan<char> text)
    {
        var trimmed = WhiteSpace.Trim(text);
        if (trimmed.IsEmpty)
            return null;

        return Find(trimmed) ?? (Countries.Find(trimmed) is { } code ? Find(code) : null);
    }

    /// <summary>The calling code that the digits begin with; null when no country has it. It has three digits at most, and none is the beginning of another.</summary>
    public static CallingCode? FindCallingCode(ReadOnlySpan<char> digits)
    {
        // No code begins with zero, and as a number 020 would be 20.
        if (digits.IsEmpty || digits[0] == '0')
            return null;

        var code = digits[0] - '0';
        return Codes[code]
            ?? (digits.Length > 1 ? Codes[code = (code * 10) + digits[1] - '0'] : null)
            ?? (digits.Length > 2 ? Codes[(code * 10) + digits[2] - '0'] : null);
    }

    /// <summary>As the other one, for digits of a number that is long enough.</summary>
    public static CallingCode? FindCallingCode(ref byte digits)
    {
        var code = digits - '0';
        return code == 0 ? null : Codes[code]
            ?? Codes[code = (code * 10) + Unsafe.Add(ref digits, 1) - '0']
            ?? Codes[(code * 10) + Unsafe.Add(ref digits, 2) - '0'];
    }

    private static PhonePlan Read(string[] columns) => new(
        columns[0].ToLowerInvariant(), columns[1], columns[2] == "-" ? [] : columns[2].Split(','), columns[3], columns[4] == "-" ? null : columns[4], columns[5]);

    private static CallingCode?[] ReadCodes()
    {
        var codes = new CallingCode?[1_000];
        foreach (var plans in All.GroupBy(plan => plan.CallingCode))
            codes[int.Parse(plans.Key, CultureInfo.InvariantCulture)] = new([.. plans]);

        return codes;
    }
}
