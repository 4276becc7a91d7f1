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
    private static readonly HashSet<string> GoogleNames = new(StringComparer.OrdinalIgnoreCase) { "Sha256PhoneNumber", "HashedPhoneNumber" };

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        foreach (var field in definition.Fields)
        {
            if (field is { Annotation: AnnotationKind.Hashed, Section: FieldSection.UserData, Key: "ph" } && GoogleNames.Contains(field.Member.Name.Replace("_", "")))
                yield return Diagnostic.Create(Descriptor, contract.GetLocation(field.SourceAnnotation, field.Member), argumentCache.GetOrAdd(MessageFormat.FormatName(field.Member)));
        }
    }
}
