using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI108: custom data about a product whose topic is sensitive, such as a book about pregnancy.</summary>
internal sealed class SensitiveTopicRule : ContractAdvisory
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI108";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Product of a sensitive topic in custom data",
        "'{0}' names a product whose topic is {1}; sent with the buyer's identifiers it suggests {1} about the buyer, which Meta's terms prohibit; send a neutral name, or suppress this warning if it says nothing about the buyer",
        RuleCategories.Privacy);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> GetDiagnostics(ContractDefinition definition, ContractLocations contract, AnalyzerConfigOptions options, MessageArgumentCache argumentCache)
    {
        foreach (var field in definition.Fields)
        {
            if (CreateDiagnostic(field, contract, argumentCache) is { } diagnostic)
                yield return diagnostic;

            foreach (var inner in field.ContentFields)
            {
                if (CreateDiagnostic(inner, contract, argumentCache) is { } found)
                    yield return found;
            }
        }
    }

    // What is about the person is an error already, so the topic that remains is a product's.
    private Diagnostic? CreateDiagnostic(ContractField field, ContractLocations contract, MessageArgumentCache argumentCache) =>
        field.Annotation == AnnotationKind.CustomData && ForbiddenDataTerms.FindProductTopic(field.Member.Name, field.SourceAnnotation.Key, isBoolean: false) is { } topic
            ? Diagnostic.Create(
                Descriptor,
                contract.GetLocation(field.SourceAnnotation, field.Member),
                argumentCache.GetOrAdd(MessageFormat.FormatName(field.Member)),
                argumentCache.GetOrAdd(topic))
            : null;
}
