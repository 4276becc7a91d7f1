namespace Capi.ContractDescriptions;

/// <summary>Meta's names of the members of <c>Capi.ActionSource</c>.</summary>
internal static class ActionSourceNames
{
    /// <summary>Converts the name of a member: <c>PhoneCall</c> to <c>phone_call</c>.</summary>
    public static string GetValue(string member) => string.Concat(member.Select(static (letter, index) =>
        letter is >= 'A' and <= 'Z' ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
