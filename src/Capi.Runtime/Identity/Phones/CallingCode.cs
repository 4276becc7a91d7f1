namespace Capi.Identity;

/// <summary>A calling code and the plans of the countries that share it: all of North America has 1. Thread safe.</summary>
/// <param name="plans">One at least.</param>
internal sealed class CallingCode(PhonePlan[] plans)
{
    // One bit for each digit that a national prefix begins with: most numbers need no closer look.
    private readonly uint _prefixDigits = plans.SelectMany(plan => plan.NationalPrefixes).Aggregate(0u, (bits, prefix) => bits | (1u << (prefix[0] - '0')));

    /// <summary>The number of its digits.</summary>
    public int Length { get; } = plans[0].CallingCode.Length;

    /// <summary>True when a zero is dialled before a number inside the country, and not from abroad. Italy's zero belongs to the number.</summary>
    public bool HasTrunkZero { get; } = plans.Any(plan => plan.NationalPrefixes.Contains("0"));

    /// <summary>True when a national prefix begins with the digit.</summary>
    public bool MayBePrefix(char digit) => (_prefixDigits & (1u << (digit - '0'))) != 0;

    /// <summary>True for a person's national number in one of the countries, without the prefix.</summary>
    public bool IsNational(ReadOnlySpan<char> digits)
    {
        foreach (var plan in plans)
        {
            if (plan.IsNational(digits))
                return true;
        }

        return false;
    }

    /// <summary>The national number without the prefix that has stayed behind the code.</summary>
    /// <remarks>It goes only where the digits are no number with it and are one without: Russia's numbers may begin with the 8 that is its prefix.</remarks>
    public ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> national)
    {
        if (national.IsEmpty || !MayBePrefix(national[0]))
            return national;

        var shortest = national;
        foreach (var plan in plans)
        {
            if (plan.BeginsWithPrefix(national) && plan.IsNational(national))
                return national;

            var without = plan.WithoutPrefix(national);
            if (without.Length < shortest.Length)
                shortest = without;
        }

        return shortest;
    }
}
