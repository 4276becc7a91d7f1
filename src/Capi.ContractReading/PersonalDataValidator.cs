using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading;

/// <summary>Finds custom data that identifies a person, by its name or type.</summary>
internal static class PersonalDataValidator
{
    // Names from which these keys are inferred are unambiguous. Others are not: City may be a hotel's, State a status, LeadId a CRM number.
    private static readonly string[] UnambiguousContractKeys =
        ["em", "ph", "fn", "ln", "db", "zp", "client_ip_address", "fbc", "fbp", "external_id", "fb_login_id", "madid", "anon_id"];

    private static readonly string[] UnambiguousContentKeys = ["em", "fn", "ln", "db", "client_ip_address"];

    /// <summary>Returns true after adding a problem; the annotation must then not be read further.</summary>
    public static bool ReportIfPersonal(ReadingState state, AnnotatedMember member, Annotation annotation, bool isContent)
    {
        // A member with [Hashed] or [Clear] already has a problem of its own.
        if (IdentifierReuseValidator.FindIdentifierAnnotation(member) is not null || FindKey(member, annotation, isContent) is not { } key)
            return false;

        state.AddProblem(ContractProblemKind.PersonalCustomData, member.Symbol, key, annotation);
        return true;
    }

    /// <summary>The user_data key that the member matches, <see cref="PersonalDataTerms.NoUserDataKey"/> where there is none, or null when it is not personal.</summary>
    private static string? FindKey(AnnotatedMember member, Annotation annotation, bool isContent)
    {
        if (member.Type is not { } type)
            return null;
        if (FindKeyByType(type) is { } key)
            return key;

        // With an explicit standard key, or the key of a hotel's address, the meaning of the value is known.
        if (annotation.Key is { } explicitKey
            && (PersonalDataTerms.IsNonPersonal(explicitKey) || ParameterDefinitions.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, explicitKey) is not null))
            return null;

        var name = member.Symbol.Name;
        var found = KeyInference.InferUserDataKey(name) is { } inferred && (isContent ? UnambiguousContentKeys : UnambiguousContractKeys).Contains(inferred)
            ? inferred
            : PersonalDataTerms.Find(name, isContent) ?? (annotation.Key is { } own ? PersonalDataTerms.Find(own, isContent) : null);
        return found is not null && CanIdentify(type, found) ? found : null;
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
}
