namespace Capi.Identifiers;

/// <summary>What was assumed about a value that is sent, so that it may not match.</summary>
[Flags]
public enum IdentifierAssumptions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The country of a phone number is unknown; its digits are sent without a calling code (<c>capi.value.phone_country_unknown</c>).</summary>
    PhoneCountryUnknown = 1,

    /// <summary>Day and month of a date of birth are ambiguous; the earlier number was taken as the month (<c>capi.value.date_order_assumed</c>).</summary>
    DateOrderAssumed = 2,
}
