using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Phones;

/// <summary>All telephone numbering plans, by country and by country calling code. Thread safe.</summary>
internal static partial class NumberingPlans
{
    private static readonly NumberingPlan[] All = [.. Data.Split('\n').Select(line => Parse(line.TrimEnd('\r').Split(' ')))];

    private static readonly FrozenDictionary<string, NumberingPlan>.AlternateLookup<ReadOnlySpan<char>> PlansByCountry =
        All.ToFrozenDictionary(plan => plan.Country, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly CallingCode?[] CallingCodes = CreateCallingCodes();

    /// <summary>Finds the numbering plan of a country by its ISO 3166-1 alpha-2 code (case-insensitive); null if there is none.</summary>
    public static NumberingPlan? Find(ReadOnlySpan<char> country) => PlansByCountry.TryGetValue(country, out var plan) ? plan : null;

    /// <summary>Finds the numbering plan of a country by code or name; null if the text names no country.</summary>
    /// <param name="text">An ISO 3166-1 code or a name, as for the key <c>country</c>; or <c>xk</c> (Kosovo).</param>
    public static NumberingPlan? FindByName(ReadOnlySpan<char> text)
    {
        var trimmed = WhiteSpace.Trim(text);
        if (trimmed.IsEmpty)
            return null;

        return Find(trimmed) ?? (Countries.Find(trimmed) is { } code ? Find(code) : null);
    }

    /// <summary>Finds the calling code that the digits start with; null if there is none. Calling codes have one to three digits, and none is a prefix of another.</summary>
    public static CallingCode? FindCallingCode(ReadOnlySpan<char> digits)
    {
        // No calling code starts with zero; without this check 020 would be looked up as 20.
        if (digits.IsEmpty || digits[0] == '0')
            return null;

        var code = digits[0] - '0';
        return CallingCodes[code]
            ?? (digits.Length > 1 ? CallingCodes[code = (code * 10) + digits[1] - '0'] : null)
            ?? (digits.Length > 2 ? CallingCodes[(code * 10) + digits[2] - '0'] : null);
    }

    /// <summary>As <see cref="FindCallingCode(ReadOnlySpan{char})"/>, for ASCII digits.</summary>
    /// <param name="digits">At least three readable bytes.</param>
    public static CallingCode? FindCallingCode(ref byte digits)
    {
        var code = digits - '0';
        return code == 0 ? null : CallingCodes[code]
            ?? CallingCodes[code = (code * 10) + Unsafe.Add(ref digits, 1) - '0']
            ?? CallingCodes[(code * 10) + Unsafe.Add(ref digits, 2) - '0'];
    }

    private static NumberingPlan Parse(string[] columns) => new(
        columns[0].ToLowerInvariant(), columns[1], columns[2] == "-" ? [] : columns[2].Split(','), columns[3], columns[4] == "-" ? null : columns[4], columns[5]);

    private static CallingCode?[] CreateCallingCodes()
    {
        var codes = new CallingCode?[1_000];
        foreach (var plans in All.GroupBy(plan => plan.CallingCode))
            codes[int.Parse(plans.Key, CultureInfo.InvariantCulture)] = new([.. plans]);

        return codes;
    }
}
