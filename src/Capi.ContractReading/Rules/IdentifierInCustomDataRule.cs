using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI103: an identifier is sent as custom data, instead of or in addition to customer information.</summary>
internal sealed class IdentifierInCustomDataRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI103";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Identifier is sent as custom data",
        "'{0}' identifies a person, and [CustomData] would send it in clear{1}; {2}",
        RuleCategories.Privacy);

    /// <summary>The shared instance.</summary>
    public static readonly IdentifierInCustomDataRule Instance = new();

    // Names from which these keys are inferred are unambiguous. Others are not: City may be a hotel's, State a status, LeadId a CRM number.
    private static readonly string[] UnambiguousContractKeys =
        ["em", "ph", "fn", "ln", "db", "zp", "client_ip_address", "fbc", "fbp", "external_id", "fb_login_id", "madid", "anon_id"];

    private static readonly string[] UnambiguousContentKeys = ["em", "fn", "ln", "db", "client_ip_address"];

    /// <summary>How the identifier is known.</summary>
    internal enum Reason
    {
        /// <summary>The member has [Hashed] or [Clear] too, so its raw value would be sent next to the hash.</summary>
        SecondUse,

        /// <summary>The name or type of the custom data indicates that it identifies a person.</summary>
        Personal,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckMember(ReadingState state, AnnotatedMember member)
    {
        foreach (var annotation in member.Annotations)
        {
            if (annotation.Kind == AnnotationKind.CustomData && member.FindIdentifierAnnotation() is { } identifier)
                state.Problems.Add(new(this, member.Symbol, annotation.Key, annotation) { Reason = Reason.SecondUse, ConflictingAnnotation = identifier });
        }
    }

    /// <summary>Returns true after adding a problem; the annotation must then not be read further.</summary>
    public static bool ReportIfPersonal(ReadingState state, AnnotatedMember member, Annotation annotation, bool isContent)
    {
        // A member with [Hashed] or [Clear] already has a problem of its own.
        if (member.FindIdentifierAnnotation() is not null || FindKey(member, annotation, isContent) is not { } key)
            return false;

        state.AddProblem(Instance, member.Symbol, key, annotation, Reason.Personal);
        return true;
    }

    /// <summary>The user_data key that the member matches, <see cref="PersonalDataTerms.NoUserDataKey"/> where there is none, or null when it is not personal.</summary>
    private static string? FindKey(AnnotatedMember member, Annotation annotation, bool isContent)
    {
        if (member.Type is not { } type)
            return null;
        if (FindKeyByType(type) is { } key)
            return key;

        // With the key of a hotel's address the meaning of the value is known.
        var name = member.Symbol.Name;
        if (annotation.Key is { } explicitKey)
        {
            if (PersonalDataTerms.IsNonPersonal(explicitKey))
                return null;
            if (ParameterDefinitions.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, explicitKey) is not null)
                return FindKeyUnderStandardKey(type, name, explicitKey, isContent);
        }

        var found = KeyInference.InferUserDataKey(name) is { } inferred && (isContent ? UnambiguousContentKeys : UnambiguousContractKeys).Contains(inferred)
            ? inferred
            : PersonalDataTerms.Find(name, isContent) ?? (annotation.Key is { } own ? PersonalDataTerms.Find(own, isContent) : null);
        return found is not null && CanIdentify(type, found) ? found : null;
    }

    /// <summary>A standard key that names the same thing, such as <c>postal_code</c>, says that the value is a product's; another doesn't make an email address an order number.</summary>
    private static string? FindKeyUnderStandardKey(ITypeSymbol type, string name, string standardKey, bool isContent)
    {
        var found = KeyInference.InferUserDataKey(name) is { } inferred && (isContent ? UnambiguousContentKeys : UnambiguousContractKeys).Contains(inferred)
            ? inferred
            : PersonalDataTerms.Find(name, isContent);
        return found is { Length: > 0 }
            && found != (KeyInference.InferUserDataKey(standardKey) ?? PersonalDataTerms.Find(standardKey, isContent))
            && CanIdentify(type, found)
                ? found
                : null;
    }

    private static string? FindKeyByType(ITypeSymbol type) => ValueReader.UnwrapNullable(type) switch
    {
        IArrayTypeSymbol array => FindKeyByType(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: 1 } generic when ValueReader.Read(type) is { Kind: ScalarKind.IpAddress } or null => FindKeyByType(generic.TypeArguments[0]),
        { } plain when WellKnownTypes.IsType(plain, "System.Net", "IPAddress") => "client_ip_address",
        { } plain when WellKnownTypes.IsType(plain, "System.Net.Mail", "MailAddress") => "em",
        _ => null,
    };

    // HasEmail is a flag, not an address; amounts and enums do not identify a person either.
    private static bool CanIdentify(ITypeSymbol type, string key) => ValueReader.Read(type)?.Kind switch
    {
        null or ScalarKind.Boolean or ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single or ScalarKind.Enum or ScalarKind.Consent or ScalarKind.Digest => false,
        ScalarKind.DateOnly or ScalarKind.DateTimeOffset => key == "db",
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => key is "ph" or "zp" or "external_id" or "fb_login_id",
        ScalarKind.Guid => key is "external_id" or "anon_id" or "madid",
        _ => true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) => problem.Reason is Reason.SecondUse
        ? [MessageFormat.FormatName(problem.Symbol), " as well", "remove [CustomData]"]
        : [MessageFormat.FormatName(problem.Symbol), "", problem.Key is { Length: > 0 } key ? "use " + UserDataAttributes.FormatAttribute(key) : "remove [CustomData]"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        problem is { Reason: Reason.Personal, Key: { Length: > 0 } key }
            ? [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.GetKind(key).ToString())]
            : [];
}
