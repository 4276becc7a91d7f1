namespace Capi.Catalog;

/// <summary>Infers the key from the member name, for <c>[Hashed]</c>, <c>[Clear]</c> or <c>[CustomData]</c> without a key.</summary>
/// <remarks>
/// Ignores case and underscores. Returns null for names that aren't listed or are ambiguous; the developer must then specify
/// the key. For the choice of names, see docs/decisions/0007-key-inference-from-member-names.md.
/// </remarks>
internal static partial class KeyInference
{
    /// <summary>Infers the user_data key of a member name (<c>em</c> for <c>EmailAddress</c> and <c>BillingEmail</c>), or null.</summary>
    public static string? InferUserDataKey(string memberName)
    {
        var name = WithoutUnderscores(memberName);
        return Find(UserDataNames, name) ?? InferQualifiedKey(name);
    }

    /// <summary>Infers the custom_data key of a member name (<c>order_id</c> for <c>OrderId</c>), or null.</summary>
    /// <remarks>Returns null for names of identifiers: custom data is sent in clear, which must be explicit for these.</remarks>
    public static string? InferCustomDataKey(string memberName) =>
        InferUserDataKey(memberName) is null ? Find(CustomDataNames, WithoutUnderscores(memberName)) : null;

    /// <summary>Infers the key in an entry of <c>contents</c> (<c>id</c> for <c>Sku</c>), or null.</summary>
    public static string? InferContentKey(string memberName) => Find(ContentNames, WithoutUnderscores(memberName));

    /// <summary>All names without a qualifier from which a key of the section is inferred, with their keys.</summary>
    public static IReadOnlyDictionary<string, string> GetKnownNames(ParameterSection section) => section switch
    {
        ParameterSection.UserData => UserDataNames,
        ParameterSection.CustomData => CustomDataNames,
        ParameterSection.Content => ContentNames,
        _ => new Dictionary<string, string>(),
    };

    // BillingCity is the City of the same person. The rest after the qualifier must be listed too, so that CompanyName,
    // EmailTemplateId and PhoneModel don't match.
    private static string? InferQualifiedKey(string name)
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
