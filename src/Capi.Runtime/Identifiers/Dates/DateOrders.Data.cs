using System.Text;

namespace Capi.Identifiers.Dates;

// Written by tools/date-formats from the npm package cldr-dates-full 48.2.0 (Unicode CLDR, Unicode License v3). Don't edit: a test compares the digest.
// ISO 3166-1 codes of the countries whose short dates begin with the month, and of those whose dates begin with the year or differ by language.
internal static partial class DateOrders
{
    internal const string Digest = "47cb2a124622fdb637ba1a96d16e7fd4061880cce42bea13baaf213693e82b41";

    internal static string MonthFirst => Encoding.UTF8.GetString("""
        as gu mh mp pa ph pr um us vi
        """u8);

    internal static string Undecided => Encoding.UTF8.GetString("""
        af aw bt bw ca cn cw er gl hu ir jp kp kr lk ls lt mn mv mw np pg py sz zw
        """u8);
}
