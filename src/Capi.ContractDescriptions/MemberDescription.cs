namespace Capi.ContractDescriptions;

/// <summary>A member of a contract that is sent.</summary>
/// <param name="Member">The member's path in the contract, for example <c>Billing.Email</c>.</param>
/// <param name="Section">One of <see cref="SectionNames"/>.</param>
/// <param name="Key">Meta's key, or the name of a custom property.</param>
/// <param name="Handling">One of <see cref="HandlingNames"/>.</param>
/// <param name="Type">The type, as <see cref="MemberType"/> parses it, such as <c>number?</c>; empty if the assembly doesn't say it.</param>
internal sealed record MemberDescription(string Member, string Section, string Key, string Handling, string Type)
{
    /// <summary>True for a member of an entry of this one.</summary>
    public bool IsEntryOf(MemberDescription list) =>
        Section == SectionNames.Contents && Member.LastIndexOf('.') == list.Member.Length && Member.StartsWith(list.Member, StringComparison.Ordinal);
}
