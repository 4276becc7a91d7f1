using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI107: an identifier is sent in clear under the key of another parameter: <c>[Clear("madid")] string Email</c>.</summary>
internal sealed class IdentifierUnderOtherKeyRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI107";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Identifier is sent under another key",
        "'{0}' holds {1}, but {2} sends it in clear as '{3}', so it is exposed and never matches; {4}",
        RuleCategories.Privacy);

    /// <summary>The shared instance.</summary>
    public static readonly IdentifierUnderOtherKeyRule Instance = new();

    // Meta accepts any ID of the person or the subscription as external_id. The last two are names for one account.
    private static readonly (string Key, string Other)[] InterchangeableKeys =
    [
        ("external_id", "lead_id"), ("external_id", "subscription_id"), ("external_id", "anon_id"), ("external_id", "fb_login_id"),
        ("external_id", "page_scoped_user_id"), ("external_id", "ig_sid"),
        ("ig_account_id", "instagram_business_account_id"), ("instagram_business_account_id", "ig_account_id"),
    ];

    // Meta's own user IDs are often called UserId, a name from which external_id is inferred.
    private static readonly string[] UserIdKeys = ["fb_login_id", "page_scoped_user_id", "ig_sid"];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Returns true after adding a problem: a value in clear whose member says that it is another identifier.</summary>
    /// <param name="key">The key under which the value would be sent.</param>
    /// <param name="value">The shape of the value.</param>
    public static bool ReportIfOtherIdentifier(ReadingState state, AnnotatedMember member, Annotation annotation, string key, ValueShape value)
    {
        if (annotation.Kind == AnnotationKind.Hashed || FindIdentifier(member, annotation, key, value) is not { } identifier)
            return false;

        state.Problems.Add(new(Instance, member.Symbol, key, annotation) { Detail = identifier });
        return true;
    }

    /// <summary>The user_data key of the identifier that the member holds, <see cref="PersonalDataTerms.NoUserDataKey"/> where there is none, or null when it is no other one.</summary>
    private static string? FindIdentifier(AnnotatedMember member, Annotation annotation, string key, ValueShape value)
    {
        if (FindHashedKey(member, key) is { } hashed)
            return hashed;

        // A key that is inferred from the name is the name's.
        var isInferred = annotation is { Kind: AnnotationKind.Clear, Key: null };
        return (isInferred ? null : FindByName(member.Symbol.Name, key, value))
            ?? (value.Kind == ScalarKind.Enum ? FindByName(value.ItemType.Name, key, value) : null);
    }

    /// <summary>The key with which the member, or what it overrides, is hashed. An external ID may have a parameter of its own too.</summary>
    private static string? FindHashedKey(AnnotatedMember member, string key) =>
        FindHashedKey(member.Annotations, member.Symbol.Name, key) ?? FindHashedKey(member.OverriddenAnnotations, member.Symbol.Name, key);

    private static string? FindHashedKey(IReadOnlyList<Annotation> annotations, string memberName, string key)
    {
        foreach (var annotation in annotations)
        {
            // The same key hashed and in clear is a duplicate key.
            if (annotation.Kind == AnnotationKind.Hashed
                && (annotation.Key ?? KeyInference.InferUserDataKey(memberName)) is { } hashed
                && hashed != key
                && hashed != "external_id"
                && ParameterDefinitions.Find(ParameterSection.UserData, hashed) is { Handling: not Handling.Clear })
                return hashed;
        }

        return null;
    }

    private static string? FindByName(string name, string key, ValueShape value)
    {
        var found = KeyInference.InferUserDataKey(name) ?? PersonalDataTerms.Find(name, isContent: false);
        return found is not null && found != key && CanHold(value, found) && !IsInterchangeable(name, key, found) ? found : null;
    }

    // A Guid is no email address, and a DateTimeOffset is no phone number.
    private static bool CanHold(ValueShape value, string identifier)
    {
        if (value.Kind is not { } kind)
            return false;

        return ParameterDefinitions.Find(ParameterSection.UserData, identifier) is { } parameter
            ? TypeCompatibility.SupportsHashed(parameter.Normalization, kind) || TypeCompatibility.SupportsClear(parameter.Normalization, kind)
            : kind == ScalarKind.String;
    }

    private static bool IsInterchangeable(string name, string key, string identifier) =>
        InterchangeableKeys.Contains((key, identifier))
        || (identifier == "external_id" && UserIdKeys.Contains(key) && name.Replace("_", "").Equals("UserId", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
    [
        MessageFormat.FormatName(problem.Symbol),
        problem.Detail is { Length: > 0 } identifier ? "'" + identifier + "'" : "a name or an address",
        MessageFormat.FormatAttribute(problem.Annotation!.Kind, problem.Annotation.Key),
        problem.Key!,
        problem.Detail is { Length: > 0 } key ? "use " + UserDataAttributes.FormatAttribute(key) + ", or rename the member" : "remove the attribute, or rename the member",
    ];
}
