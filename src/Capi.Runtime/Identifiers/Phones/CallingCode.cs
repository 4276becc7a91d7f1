namespace Capi.Identifiers.Phones;

/// <summary>A country calling code and the numbering plans of the countries that share it, such as 1 in North America. Thread safe.</summary>
/// <param name="plans">At least one.</param>
internal sealed class CallingCode(NumberingPlan[] plans)
{
    // Bit n is set if a national prefix starts with digit n. Rules out most numbers without a prefix search.
    private readonly uint _nationalPrefixStarts = plans.SelectMany(plan => plan.NationalPrefixes).Aggregate(0u, (bits, prefix) => bits | (1u << (prefix[0] - '0')));

    /// <summary>The number of digits of the code.</summary>
    public int Length { get; } = plans[0].CallingCode.Length;

    /// <summary>True if 0 is the trunk prefix: dialled inside the country, not from abroad. False for Italy, where the zero is part of the number.</summary>
    public bool HasTrunkZero { get; } = plans.Any(plan => plan.NationalPrefixes.Contains("0"));

    /// <summary>True if a national prefix starts with the digit.</summary>
    public bool CanStartNationalPrefix(char digit) => (_nationalPrefixStarts & (1u << (digit - '0'))) != 0;

    /// <summary>True for a personal national number, without the national prefix, in one of the countries.</summary>
    public bool IsNationalNumber(ReadOnlySpan<char> digits)
    {
        foreach (var plan in plans)
        {
            if (plan.IsNationalNumber(digits))
                return true;
        }

        return false;
    }

    /// <summary>Removes a national prefix that was left after the calling code.</summary>
    /// <remarks>Only if the digits are a valid number without the prefix and none with it: Russian numbers may start with 8, which is also the prefix.</remarks>
    public ReadOnlySpan<char> RemoveNationalPrefix(ReadOnlySpan<char> national)
    {
        if (national.IsEmpty || !CanStartNationalPrefix(national[0]))
            return national;

        var shortest = national;
        foreach (var plan in plans)
        {
            if (plan.StartsWithNationalPrefix(national) && plan.IsNationalNumber(national))
                return national;

            var without = plan.RemoveNationalPrefix(national);
            if (without.Length < shortest.Length)
                shortest = without;
        }

        return shortest;
    }
}
