using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI102: in clear, although Meta requires it hashed.</summary>
internal sealed class MustBeHashedRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI102";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Parameter is in clear, but Meta requires it hashed",
        "'{0}' would be sent in clear and never match, because Meta requires '{1}' hashed; use {2}",
        RuleCategories.Privacy);

    /// <summary>The shared instance.</summary>
    public static readonly MustBeHashedRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>True for a parameter that must be hashed, but is sent in clear.</summary>
    public static bool IsViolated(ParameterDefinition parameter, bool isHashed) => !isHashed && parameter.Handling == Handling.Hash;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Key!, MessageFormat.FormatAttribute(AnnotationKind.Hashed, problem.Annotation!.Key)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, nameof(AnnotationKind.Hashed))];
}
