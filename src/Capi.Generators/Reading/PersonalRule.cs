using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Finds custom data that identifies a person, by its name or type.</summary>
internal static class PersonalRule
{
    // Names from which these keys are inferred are unambiguous. Others are not: City may be a hotel's, State a status, LeadId a CRM number.
    private static readonly string[] OnContract =
        ["em", "ph", "fn", "ln", "db", "zp", "client_ip_address", "fbc", "fbp", "external_id", "fb_login_id", "madid", "anon_id"];

    private static readonly string[] InEntry = ["em", "fn", "ln", "db", "client_ip_address"];

    /// <summary>Returns true after adding a problem; the annotation must then not be read further.</summary>
    public static bool Check(ReadingState state, AnnotatedMember member, Annotation annotation, bool isContent)
    {
        // A member with [Hashed] or [Clear] already has a problem of its own.
        if (IdentifierRule.Identifier(member) is not null || Key(member, annotation, isContent) is not { } key)
            return false;

        state.Problem(ContractProblemKind.PersonalCustomData, member.Symbol, key, annotation);
        return true;
    }

    /// <summary>The user_data key that the member matches, <see cref="PersonalWords.NoKey"/> where there is none, or null when it is not personal.</summary>
    private static string? Key(AnnotatedMember member, Annotation annotation, bool isContent)
    {
        if (member.Type is not { } type)
            return null;
        if (OfType(type) is { } key)
            return key;

        // With an explicit standard key, or the key of a hotel's address, the meaning of the value is known.
        if (annotation.Key is { } written
            && (PersonalWords.IsOfThing(written) || Parameters.Find(isContent ? ParameterSection.Content : ParameterSection.CustomData, written) is not null))
            return null;

        var name = member.Symbol.Name;
        var found = KeyInference.UserData(name) is { } inferred && (isContent ? InEntry : OnContract).Contains(inferred)
            ? inferred
            : PersonalWords.Find(name, isContent) ?? (annotation.Key is { } own ? PersonalWords.Find(own, isContent) : null);
        return found is not null && CanIdentify(type, found) ? found : null;
    }

    private static string? OfType(ITypeSymbol type) => ValueReader.WithoutNullable(type) switch
    {
        IArrayTypeSymbol array => OfType(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: 1 } generic when ValueReader.Read(type) is { Kind: ScalarKind.IpAddress } or null => OfType(generic.TypeArguments[0]),
        { } plain when WellKnownTypes.Is(plain, "System.Net", "IPAddress") => "client_ip_address",
        { } plain when WellKnownTypes.Is(plain, "System.Net.Mail", "MailAddress") => "em",
        _ => null,
    };

    // HasEmail is a flag, not an address; amounts and enums do not identify a person either.
    private static bool CanIdentify(ITypeSymbol type, string key) => ValueReader.Read(type)?.Kind switch
    {
        null or ScalarKind.Boolean or ScalarKind.Decimal or ScalarKind.Double or ScalarKind.Single or ScalarKind.Enum or ScalarKind.Consent or ScalarKind.Digest => false,
        ScalarKind.Date or ScalarKind.Instant => key == "db",
        ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => key is "ph" or "zp" or "external_id" or "fb_login_id",
        ScalarKind.Guid => key is "external_id" or "anon_id" or "madid",
        _ => true,
    };
}
