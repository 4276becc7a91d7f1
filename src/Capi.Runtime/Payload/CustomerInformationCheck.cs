using Capi.Catalog;

namespace Capi.Payload;

/// <summary>Checks whether an event's customer information parameters are specific enough for Meta to accept the event.</summary>
internal static class CustomerInformationCheck
{
    // Meta rejects an event whose keys are all in one of these sets (subcode 2804050).
    private static readonly ulong[] LowMatchMasks = [.. LowMatchKeySets.All.Select(ToBitmask)];

    private static readonly ulong LowMatchKeysMask = LowMatchMasks.Aggregate(0UL, (combined, mask) => combined | mask);

    /// <summary>True when the written keys are not all in one low-match set; false when there are none.</summary>
    public static bool IsSufficient(ulong writtenKeys)
    {
        // Fast path: most events have a key that is in no low-match set.
        if ((writtenKeys & ~LowMatchKeysMask) != 0)
            return true;

        foreach (var mask in LowMatchMasks)
        {
            if ((writtenKeys & ~mask) == 0)
                return false;
        }

        return true;
    }

    private static ulong ToBitmask(IReadOnlyList<string> keys)
    {
        var mask = 0UL;
        foreach (var key in keys)
            mask |= UserDataParameter.GetBit(Enum.Parse<UserDataKey>(ParameterDefinitions.Find(ParameterSection.UserData, key)!.Name));
        return mask;
    }
}
