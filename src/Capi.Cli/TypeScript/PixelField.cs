using Capi.ContractDescriptions;

namespace Capi.Cli.TypeScript;

/// <summary>One key of custom data, or of an entry of contents.</summary>
/// <param name="Key">Meta's key.</param>
/// <param name="Types">The types of its values: several if several members have the key.</param>
/// <param name="Entry">The fields of an entry; empty for a value.</param>
internal sealed record PixelField(string Key, IReadOnlyList<MemberType> Types, IReadOnlyList<PixelField> Entry)
{
    /// <summary>True if none of the members promises a value.</summary>
    public bool IsOptional => Types.All(static type => type.IsOptional);

    /// <summary>True for several values.</summary>
    public bool IsArray => Types[0].IsArray;

    /// <summary>Reads a key; null if a type is unknown.</summary>
    /// <param name="members">The members with the key.</param>
    /// <param name="all">All members, which contain those of the entries.</param>
    public static PixelField? TryRead(string key, IReadOnlyList<MemberDescription> members, IReadOnlyList<MemberDescription> all)
    {
        var types = members.Select(static member => MemberType.TryParse(member.Type)).ToList();
        if (types.Contains(null))
            return null;

        var entry = new List<PixelField>();
        foreach (var group in all.Where(member => members.Any(member.IsEntryOf)).GroupBy(static member => member.Key, StringComparer.Ordinal))
        {
            if (TryRead(group.Key, [.. group], []) is not { } field)
                return null;
            entry.Add(field);
        }

        return new PixelField(key, types!, entry);
    }
}
