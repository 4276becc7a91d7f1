namespace Capi.Identifiers.Normalizers;

/// <summary>An assumption made while normalising a value that is sent.</summary>
internal enum NormalizationAssumption
{
    /// <summary>The country of a phone number is unknown; its digits are sent without a calling code.</summary>
    PhoneCountryUnknown,

    /// <summary>Day and month of a date of birth were ambiguous and no <see cref="DateOrder"/> is configured; the earlier number was taken as the month.</summary>
    DateOrderAssumed,
}

/// <summary>The set of assumptions made for one value. Reused for many values to avoid allocations. Not thread safe.</summary>
internal sealed class NormalizationAssumptions
{
    private uint _bits;

    /// <summary>True if no assumption was recorded.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>Records an assumption.</summary>
    public void Add(NormalizationAssumption assumption) => _bits |= 1u << (int)assumption;

    /// <summary>True if the assumption was recorded.</summary>
    public bool Contains(NormalizationAssumption assumption) => (_bits & (1u << (int)assumption)) != 0;

    /// <summary>Removes all recorded assumptions.</summary>
    public void Clear() => _bits = 0;
}
