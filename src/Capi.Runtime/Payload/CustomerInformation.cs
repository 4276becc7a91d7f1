using Capi.Catalog;

namespace Capi.Payload;

/// <summary>Checks whether an event's customer information parameters are specific enough for Meta to accept the event.</summary>
internal static class CustomerInformation
{
    // Meta rejects an event whose keys are all in one of these sets (subcode 2804050).
    private static readonly ulong[] TooBroad = [.. BroadSets.All.Select(SetOf)];

    private static readonly ulong KeysOfBroadSets = TooBroad.Aggregate(0UL, (all, set) => all | set);

    /// <summary>True when the written keys are not all in one low-match set; false when there are none.</summary>
    public static bool Suffices(ulong written)
    {
        // Fast path: most events have a key that is in no low-match set.
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
