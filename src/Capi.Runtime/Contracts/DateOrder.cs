namespace Capi;

/// <summary>The order of day and month in a date of birth given as text, when either number could be the month: 05/03/1995.</summary>
/// <remarks>Unambiguous dates (a day above 12, dots, a month name) ignore this setting. A member of type <see cref="DateOnly"/>
/// avoids the question.</remarks>
public enum DateOrder
{
    /// <summary>The usual order of the contract's country. Without a country the same as <see cref="MonthFirst"/>, which is how Meta's Parameter Builder reads dates; each ambiguous date is counted by <c>capi.value.date_order_assumed</c>.</summary>
    Unspecified,

    /// <summary>The first number is the month: 05/03/1995 is 3 May, and so is 1995-05-03.</summary>
    MonthFirst,

    /// <summary>When the year comes last, the day comes first: 05/03/1995 is 5 March. When the year comes first, the month follows: 1995-05-03 is 3 May.</summary>
    DayFirst,

    /// <summary>Ambiguous dates are dropped and counted as <see cref="DropReason.Ambiguous"/>. When the year comes first, the month follows.</summary>
    UnambiguousOnly,
}
