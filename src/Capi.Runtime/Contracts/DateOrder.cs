namespace Capi;

/// <summary>How to read a date of birth in text where both the day and the month could be a month: 05/03/1995.</summary>
/// <remarks>A date with a number above 12, or written as eight digits, is read the one way it can be. Better than any order is a member of
/// type <see cref="DateOnly"/>.</remarks>
public enum DateOrder
{
    /// <summary>As <see cref="MonthFirst"/>, because Meta's Parameter Builder reads dates so, and each such date is counted by <c>capi.value.date_order_assumed</c>.</summary>
    Unspecified,

    /// <summary>The earlier number is the month: 05/03/1995 is 3 May, and so is 1995-05-03.</summary>
    MonthFirst,

    /// <summary>The day stands before the month where the year stands last: 05/03/1995 is 5 March. Behind a year the month stands first: 1995-05-03 is 3 May.</summary>
    DayFirst,

    /// <summary>Such a date is left out, and counted as <see cref="DropReason.Ambiguous"/>; behind a year the month stands first.</summary>
    UnambiguousOnly,
}
