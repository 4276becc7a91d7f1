namespace Capi.Identity;

/// <summary>An assumption made while normalising a value that is sent.</summary>
internal enum IdentityNote
{
    /// <summary>The country of a phone number is unknown; its digits are sent without a calling code.</summary>
    PhoneCountryUnknown,

    /// <summary>Day and month of a date of birth were ambiguous and no <see cref="DateOrder"/> is configured; the earlier number was taken as the month.</summary>
    DateOrderAssumed,
}

/// <summary>The set of assumptions made for one value. Reused for many values to avoid allocations. Not thread safe.</summary>
internal sealed class IdentityNotes
{
    private uint _bits;

    /// <summary>True if no assumption was recorded.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>Records an assumption.</summary>
    public void Add(IdentityNote note) => _bits |= 1u << (int)note;

    /// <summary>True if the assumption was recorded.</summary>
    public bool Has(IdentityNote note) => (_bits & (1u << (int)note)) != 0;

    /// <summary>Removes all recorded assumptions.</summary>
    public void Clear() => _bits = 0;
}
