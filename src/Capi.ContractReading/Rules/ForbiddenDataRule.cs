using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI104: the name or key looks like data that Meta prohibits, such as health data, whatever the annotation.</summary>
internal sealed class ForbiddenDataRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI104";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Member looks like prohibited data",
        "'{0}' looks like {1}, which Meta's terms prohibit in events and the law protects; remove {2}",
        RuleCategories.Privacy);

    /// <summary>The shared instance.</summary>
    public static readonly ForbiddenDataRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Returns true after adding a problem; the member must then not be read further.</summary>
    public static bool ReportIfForbidden(ReadingState state, AnnotatedMember member)
    {
        var isBoolean = member.Type is { } type && ValueReader.UnwrapNullable(type).SpecialType == SpecialType.System_Boolean;
        var category = ForbiddenDataTerms.Find(member.Symbol.Name, isBoolean);
        foreach (var annotation in member.Annotations)
        {
            // A flattened member is not sent itself, and neither is consent.
            if (annotation.Kind is AnnotationKind.Flatten or AnnotationKind.EventConsent)
                continue;

            if ((category ?? (annotation.Key is { } key ? ForbiddenDataTerms.Find(key, isBoolean) : null)) is not { } found)
                continue;

            // The topic of a product is a warning only (SensitiveTopicRule).
            if (annotation.Kind == AnnotationKind.CustomData && ForbiddenDataTerms.FindProductTopic(member.Symbol.Name, annotation.Key, isBoolean) is not null)
                continue;

            state.Problems.Add(new(Instance, member.Symbol, annotation.Key, annotation) { Detail = found });
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Detail!, MessageFormat.FormatAttribute(problem.Annotation!.Kind, problem.Key)];
}
