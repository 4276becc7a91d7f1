using System.Collections.Frozen;
using System.Globalization;

namespace Capi.Identity;

/// <summary>The numbering plans of the world, by country and by calling code.</summary>
internal static partial class PhonePlans
{
    // No calling code has more digits, and none is the beginning of another.
    internal const int LongestCode = 3;

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

    /// <summary>The calling code that the digits begin with; null when no country has it.</summary>
    public static CallingCode? FindCallingCode(ReadOnlySpan<char> digits)
    {
        // No code begins with zero, and as a number 020 would be 20.
        if (digits.StartsWith('0'))
            return null;

        var code = 0;
        for (var length = 0; length < Math.Min(LongestCode, digits.Length); length++)
        {
            code = (code * 10) + (digits[length] - '0');
            if (Codes[code] is { } found)
                return found;
        }

        return null;
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
