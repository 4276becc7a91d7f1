namespace Capi.Catalog;

/// <summary>Finds the wire key that a member's name speaks of, for a bare [Hashed], [Clear] or [CustomData].</summary>
/// <remarks>
/// Case and underscores don't count. No name is guessed at: one that isn't listed, or could mean two things, gives null,
/// and the developer says the key. Why these names and no others: docs/decisions/0007-what-a-members-name-says.md.
/// </remarks>
internal static partial class KeyInference
{
    /// <summary>The user_data key for a member of this name (<c>EmailAddress</c>, <c>BillingEmail</c> give <c>em</c>), or null.</summary>
    public static string? UserData(string memberName)
    {
        var name = WithoutUnderscores(memberName);
        return Find(UserDataNames, name) ?? OfSamePerson(name);
    }

    /// <summary>The custom_data key for a member of this name (<c>OrderId</c> gives <c>order_id</c>), or null.</summary>
    /// <remarks>A name that means an identifier gives null: custom data travels in clear, and that must be said, not inferred.</remarks>
    public static string? CustomData(string memberName) =>
        UserData(memberName) is null ? Find(CustomDataNames, WithoutUnderscores(memberName)) : null;

    /// <summary>The key in an entry of contents for a member of this name (<c>Sku</c> gives <c>id</c>), or null.</summary>
    public static string? Content(string memberName) => Find(ContentNames, WithoutUnderscores(memberName));

    /// <summary>Every name that is understood in a section without a qualifier, and the key it gives.</summary>
    public static IReadOnlyDictionary<string, string> KnownNames(ParameterSection section) => section switch
    {
        ParameterSection.UserData => UserDataNames,
        ParameterSection.CustomData => CustomDataNames,
        ParameterSection.Content => ContentNames,
        _ => new Dictionary<string, string>(),
    };

    // BillingCity is City of the same person. What follows the qualifier must be listed as such, so CompanyName,
    // EmailTemplateId and PhoneModel stay silent.
    private static string? OfSamePerson(string name)
    {
        foreach (var (qualifier, qualified) in Qualifiers)
        {
            if (name.StartsWith(qualifier, StringComparison.OrdinalIgnoreCase)
                && Find(qualified, name.Substring(qualifier.Length)) is { } key)
                return key;
        }

        return null;
    }

    private static string WithoutUnderscores(string name) => name.Replace("_", "");

    private static string? Find(Dictionary<string, string> names, string name) => names.TryGetValue(name, out var key) ? key : null;
}
