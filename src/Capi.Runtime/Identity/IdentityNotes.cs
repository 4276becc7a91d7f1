namespace Capi.Identity;

/// <summary>Something that was assumed about a value that is sent.</summary>
internal enum IdentityNote
{
    /// <summary>A phone number names no country and none is known: its digits are sent as they are.</summary>
    PhoneCountryUnknown,

    /// <summary>Day and month of a date of birth could be either, and the month was taken to stand first because nothing else is configured.</summary>
    DateOrderAssumed,
}

/// <summary>Collects the notes about one value. One object for many values, so that nothing is allocated.</summary>
internal sealed class IdentityNotes
{
    private uint _bits;

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>Takes a note.</summary>
    public void Add(IdentityNote note) => _bits |= 1u << (int)note;

    /// <summary>Says whether a note was taken.</summary>
    public bool Has(IdentityNote note) => (_bits & (1u << (int)note)) != 0;

    /// <summary>Forgets all.</summary>
    public void Clear() => _bits = 0;
}
