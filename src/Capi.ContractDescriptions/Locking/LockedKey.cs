namespace Capi.ContractDescriptions.Locking;

/// <summary>What the lock says about one key.</summary>
/// <param name="Handling">One of <see cref="HandlingNames"/>.</param>
/// <param name="Types">The names of its types, sorted; several if several members have the key.</param>
/// <param name="Values">The texts of an enum, sorted; empty for other types.</param>
/// <param name="IsRequired">True if a member promises a value.</param>
internal sealed record LockedKey(string Handling, IReadOnlyList<string> Types, IReadOnlyList<string> Values, bool IsRequired)
{
    private const char Separator = '|';

    /// <summary>The types as one text: <c>number</c>, <c>enum[]</c>, <c>integer|string</c>.</summary>
    public string TypeText => string.Join(Separator.ToString(), Types);

    /// <summary>Splits <see cref="TypeText"/>; null if one of the names is unknown.</summary>
    public static IReadOnlyList<string>? TryParseTypes(string text)
    {
        var types = text.Split(Separator);
        return types.All(MemberType.IsFullName) ? [.. types.Distinct().OrderBy(static type => type, StringComparer.Ordinal)] : null;
    }

    /// <summary>What the members with one key send together; null if the assembly doesn't say a type.</summary>
    public static LockedKey? TryCreate(IReadOnlyList<MemberDescription> members)
    {
        var types = members.Select(static member => MemberType.TryParse(member.Type)).ToList();
        if (types.Contains(null))
            return null;

        // One member in clear is enough to send the identifier in clear.
        var handling = members.Any(static member => member.Handling == HandlingNames.Clear) ? HandlingNames.Clear : members[0].Handling;
        return new LockedKey(
            handling,
            [.. types.Select(static type => type!.FullName).Distinct().OrderBy(static name => name, StringComparer.Ordinal)],
            [.. types.SelectMany(static type => type!.Texts).Distinct().OrderBy(static text => text, StringComparer.Ordinal)],
            types.Any(static type => !type!.IsOptional));
    }

    /// <summary>True if both are of the same type, whatever the texts of an enum.</summary>
    public bool HasTypeOf(LockedKey other) => TypeText == other.TypeText;
}
