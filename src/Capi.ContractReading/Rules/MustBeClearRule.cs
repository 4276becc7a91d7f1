using Capi.Catalog;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI101: hashed, although Meta requires it in clear.</summary>
internal sealed class MustBeClearRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI101";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Parameter is hashed, but Meta requires it in clear",
        "'{0}' is hashed, but Meta compares '{1}' in clear, so it never matches; use {2}",
        RuleCategories.Privacy);

    /// <summary>The shared instance.</summary>
    public static readonly MustBeClearRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>True for a parameter that must be sent in clear, but is hashed.</summary>
    public static bool IsViolated(ParameterDefinition parameter, bool isHashed) => isHashed && parameter.Handling == Handling.Clear;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), problem.Key!, MessageFormat.FormatAttribute(AnnotationKind.Clear, problem.Annotation!.Key)];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Key, problem.Key), (FixProperties.Replacement, nameof(AnnotationKind.Clear))];
}
