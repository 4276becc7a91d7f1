namespace Capi.ContractDescriptions.Locking;

/// <summary>What the lock says about one contract. Names of members aren't in it: they don't leave the application.</summary>
/// <param name="EventName">The event_name.</param>
/// <param name="ActionSource">The action_source.</param>
/// <param name="Ga4EventName">The GA4 event; empty without one.</param>
/// <param name="Keys">The keys by their paths, such as <c>user_data.em</c> and <c>custom_data.contents[].id</c>.</param>
internal sealed record LockedContract(string EventName, string ActionSource, string Ga4EventName, IReadOnlyDictionary<string, LockedKey> Keys)
{
    private const string EntryMark = "[].";

    /// <summary>What is written about a contract; null if its assembly was built with a version that doesn't say the types.</summary>
    public static LockedContract? TryCreate(ContractDescription contract)
    {
        var keys = new Dictionary<string, LockedKey>(StringComparer.Ordinal);
        foreach (var group in contract.Members.GroupBy(member => GetPath(contract, member), StringComparer.Ordinal))
        {
            if (LockedKey.TryCreate([.. group]) is not { } key)
                return null;
            keys.Add(group.Key, key);
        }

        return new LockedContract(contract.EventName, contract.ActionSource, contract.Ga4EventName, keys);
    }

    /// <summary>The paths in the order of the file.</summary>
    public IEnumerable<string> GetPaths() => Keys.Keys.OrderBy(static path => path, StringComparer.Ordinal);

    /// <summary>The path without its last name: keys with the same one are beside each other in the payload.</summary>
    public static string GetParent(string path) => path.LastIndexOf(EntryMark, StringComparison.Ordinal) is >= 0 and var mark
        ? path.Substring(0, mark + EntryMark.Length)
        : path.Substring(0, path.IndexOf('.') + 1);

    /// <summary>True for a key in the entries of a list that isn't sent itself: what is said about the list is enough.</summary>
    public bool LacksListOf(string path) => path.LastIndexOf(EntryMark, StringComparison.Ordinal) is >= 0 and var mark && !Keys.ContainsKey(path.Substring(0, mark));

    /// <summary>The path of a key in the entries of a list.</summary>
    public static string GetEntryPath(string list, string key) => list + EntryMark + key;

    /// <summary>The path of a member's key.</summary>
    public static string GetPath(ContractDescription contract, MemberDescription member)
    {
        if (member.Section != SectionNames.Contents)
            return member.Section + "." + member.Key;

        var list = contract.Members.FirstOrDefault(member.IsEntryOf);
        return GetEntryPath(SectionNames.CustomData + "." + (list?.Key ?? SectionNames.Contents), member.Key);
    }
}
