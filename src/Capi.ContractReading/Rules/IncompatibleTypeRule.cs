using System.Diagnostics.CodeAnalysis;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI012: the parameter doesn't support the member's type.</summary>
internal sealed class IncompatibleTypeRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI012";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Type is not supported for the parameter",
        "'{0}' has type {1}, which is not supported for {2}, so no value could be sent; {3}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly IncompatibleTypeRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Returns true after adding a problem: <c>[Hashed]</c> or <c>[Clear]</c> on a value that the parameter doesn't support.</summary>
    public static bool ReportIfIncompatibleUserData(
        ReadingState state, AnnotatedMember member, Annotation annotation, ParameterDefinition parameter, [NotNullWhen(false)] ValueShape? value) =>
        ReportUnless(
            value is not null && TypeCompatibility.SupportsUserData(annotation.Kind == AnnotationKind.Hashed, parameter, value),
            state, member, annotation, parameter.Key, parameter);

    /// <summary>Returns true after adding a problem: <c>[CustomData]</c> on a value that the parameter, or, for null, a custom property doesn't support.</summary>
    public static bool ReportIfIncompatibleCustomData(
        ReadingState state, AnnotatedMember member, Annotation annotation, string key, ParameterDefinition? parameter, bool isContent, [NotNullWhen(false)] ValueShape? value) =>
        ReportUnless(
            value is not null && TypeCompatibility.SupportsCustomData(parameter, value) && !(isContent && value.IsContent) && !JoinedList.IsOne(parameter, member.Symbol.Name, value),
            state, member, annotation, key, parameter);

    /// <summary>Returns true after adding a problem: a value that the event parameter doesn't support.</summary>
    public static bool ReportIfIncompatibleEventParameter(
        ReadingState state, AnnotatedMember member, Annotation annotation, string key, [NotNullWhen(false)] ValueShape? value) =>
        ReportUnless(
            value is { IsCollection: false, Kind: { } kind } && EventParameterReader.IsCompatible(annotation.Kind, kind),
            state, member, annotation, key, parameter: null);

    /// <summary>Returns true after adding a problem: <c>[Flatten]</c> on a type that can't have annotated members.</summary>
    public static bool ReportIfNotFlattenable(ReadingState state, AnnotatedMember member, Annotation annotation, ITypeSymbol type) =>
        ReportUnless(
            type is INamedTypeSymbol { IsRefLikeType: false, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface },
            state, member, annotation, key: null, parameter: null);

    private static bool ReportUnless(bool isCompatible, ReadingState state, AnnotatedMember member, Annotation annotation, string? key, ParameterDefinition? parameter)
    {
        if (!isCompatible)
            state.Problems.Add(new(Instance, member.Symbol, key, annotation) { Parameter = parameter });

        return !isCompatible;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
    [
        MessageFormat.FormatName(problem.Symbol),
        MessageFormat.FormatType(problem.Symbol),
        problem.Key is { } key ? "'" + key + "'" : "[Flatten]",
        SupportedTypes.FormatRemedy(problem),
    ];

    /// <inheritdoc/>
    /// <remarks>The member, because its type is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, SupportedTypes.GetPreferredType(problem))];
}
