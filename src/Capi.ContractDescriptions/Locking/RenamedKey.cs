namespace Capi.ContractDescriptions.Locking;

/// <summary>Finds the new name of a key that isn't sent any more.</summary>
internal static class RenamedKey
{
    /// <summary>The added key that takes the place of a removed one: beside it, of the same handling and type, and with the most similar name. Null if none does.</summary>
    /// <param name="path">The removed key.</param>
    /// <param name="removed">What the lock says about it.</param>
    /// <param name="added">The added keys.</param>
    /// <param name="keys">What is sent under the added keys.</param>
    public static string? Find(string path, LockedKey removed, IEnumerable<string> added, IReadOnlyDictionary<string, LockedKey> keys) => added
        .Where(candidate => LockedContract.GetParent(candidate) == LockedContract.GetParent(path)
            && keys[candidate].Handling == removed.Handling
            && keys[candidate].HasTypeOf(removed))
        .OrderByDescending(candidate => CountCommonStart(path, candidate))
        .ThenBy(static candidate => candidate, StringComparer.Ordinal)
        .FirstOrDefault();

    private static int CountCommonStart(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
            length++;
        return length;
    }
}
