using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI205: a digest of a phone number that was computed for Google is sent to Meta.</summary>
internal sealed class GooglePhoneDigestRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI205";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Phone digest was computed for Google",
        "'{0}' has the name of Google's digest, which is computed with the plus sign that Meta omits, so it never matches at Meta; pass the phone number itself",
        RuleCategories.Hashing);

    // user_data.sha256_phone_number of GA4 and hashed_phone_number of Google Ads.
    private static readonly HashSet<string> GoogleNames = new(StringComparer.OrdinalIgnoreCase) { "Sha256PhoneNumber", "Sha256PhoneNumbers", "HashedPhoneNumber", "HashedPhoneNumbers" };

    // GooglePhoneHash, Ga4PhoneDigest, EnhancedConversionsPhone.
    private static readonly string[] GoogleWords = ["Google", "Ga4", "Gads", "EnhancedConversion"];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        foreach (var field in definition.Fields)
        {
            if (field is { Annotation: AnnotationKind.Hashed, Section: FieldSection.UserData, Key: "ph" } && GetNames(field.Member).Any(IsGoogleName))
                yield return Diagnostic.Create(Descriptor, contract.GetLocation(field.SourceAnnotation, field.Member), argumentCache.GetOrAdd(MessageFormat.FormatName(field.Member)));
        }
    }

    /// <summary>The member's name, and the name it has in another format.</summary>
    private static IEnumerable<string> GetNames(ISymbol member)
    {
        yield return member.Name.Replace("_", "");
        foreach (var attribute in member.GetAttributes())
        {
            if (GetNameInFormat(attribute) is { } name)
                yield return name.Replace("_", "");
        }
    }

    private static string? GetNameInFormat(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "ColumnAttribute" or "NameAttribute" or "BsonElementAttribute"
            or "XmlElementAttribute" or "XmlAttributeAttribute" when FindFirstArgument(attribute) is { } name => name,
        "JsonPropertyAttribute" => FindArgument(attribute, "PropertyName"),
        "DataMemberAttribute" or "FromFormAttribute" or "FromQueryAttribute" => FindArgument(attribute, "Name"),
        _ => null,
    };

    private static string? FindFirstArgument(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static string? FindArgument(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static bool IsGoogleName(string name) => GoogleNames.Contains(name) || GoogleWords.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && IsDigest(name));

    private static bool IsDigest(string name) => name.IndexOf("hash", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("sha", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("digest", StringComparison.OrdinalIgnoreCase) >= 0;
}
