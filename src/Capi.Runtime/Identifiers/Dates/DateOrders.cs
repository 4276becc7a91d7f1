using System.Collections.Frozen;
using Capi.Identifiers.Regions;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Dates;

/// <summary>The usual order of day and month in the short dates of a country. Thread safe. Loaded when the first ambiguous date with a country is read.</summary>
internal static partial class DateOrders
{
    private static readonly FrozenSet<string> MonthFirstCountries = MonthFirst.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> UndecidedCountries = Undecided.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds the order by a country in any form; <see cref="DateOrder.Unspecified"/> if it is unknown, or writes the year first.</summary>
    public static DateOrder Find(ReadOnlySpan<char> country) =>
        Countries.Find(WhiteSpace.Trim(country)) is not { } code || UndecidedCountries.Contains(code) ? DateOrder.Unspecified
        : MonthFirstCountries.Contains(code) ? DateOrder.MonthFirst
        : DateOrder.DayFirst;
}
