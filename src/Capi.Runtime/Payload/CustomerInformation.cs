using Capi.Catalog;

namespace Capi.Payload;

/// <summary>Says whether the identifiers of an event can find a person, or only a crowd (spec section 8.4).</summary>
internal static class CustomerInformation
{
    // An event with no more than one of these sets is invalid (subcode 2804050).
    private static readonly ulong[] TooBroad = [.. BroadSets.All.Select(SetOf)];

    private static readonly ulong KeysOfBroadSets = TooBroad.Aggregate(0UL, (all, set) => all | set);

    /// <summary>True when the set of written keys is more than each of the sets too broad to count; false for the empty one.</summary>
    public static bool Suffices(ulong written)
    {
        // Most events have a key that is in none of them.
        if ((written & ~KeysOfBroadSets) != 0)
            return true;

        foreach (var set in TooBroad)
        {
            if ((written & ~set) == 0)
                return false;
        }

        return true;
    }

    private static ulong SetOf(IReadOnlyList<string> keys)
    {
        var set = 0UL;
        foreach (var key in keys)
            set |= UserDataField.BitOf(Enum.Parse<UserDataKey>(Parameters.Find(ParameterSection.UserData, key)!.Name));
        return set;
    }
}
