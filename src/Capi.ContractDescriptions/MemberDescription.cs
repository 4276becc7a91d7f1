namespace Capi.ContractDescriptions;

/// <summary>A member of a contract that is sent.</summary>
/// <param name="Member">The member's path in the contract, for example <c>Billing.Email</c>.</param>
/// <param name="Section">One of <see cref="SectionNames"/>.</param>
/// <param name="Key">Meta's key, or the name of a custom property.</param>
/// <param name="Handling">One of <see cref="HandlingNames"/>.</param>
/// <param name="Type">The type, as <see cref="MemberType"/> parses it, such as <c>number?</c>; empty if the assembly doesn't say it.</param>
internal sealed record MemberDescription(string Member, string Section, string Key, string Handling, string Type)
{
    // The type of customer information, which is not written: it is always the same.
    private const string Implied = "string";

    /// <summary>Handling and type as the generator writes them: <c>data number?</c>, <c>hashed?</c>.</summary>
    public string HandlingText => Section == SectionNames.UserData && Type.StartsWith(Implied, StringComparison.Ordinal) ? Handling + Type.Remove(0, Implied.Length) : Handling + " " + Type;

    /// <summary>Parses <see cref="HandlingText"/>. What another version of the generator wrote has no type.</summary>
    public static MemberDescription Parse(string member, string section, string key, string handlingText)
    {
        if (handlingText.IndexOf(' ') is >= 0 and var space)
            return new(member, section, key, handlingText.Substring(0, space), handlingText.Substring(space + 1));

        var length = handlingText.IndexOfAny(['[', '?']) is >= 0 and var suffix ? suffix : handlingText.Length;
        return new(member, section, key, handlingText.Substring(0, length), section == SectionNames.UserData ? Implied + handlingText.Remove(0, length) : "");
    }

    /// <summary>True for a member of an entry of this one.</summary>
    public bool IsEntryOf(MemberDescription list) =>
        Section == SectionNames.Contents && Member.LastIndexOf('.') == list.Member.Length && Member.StartsWith(list.Member, StringComparison.Ordinal);
}
