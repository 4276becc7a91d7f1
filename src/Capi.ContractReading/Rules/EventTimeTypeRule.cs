using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI005: the event time is not a DateTimeOffset.</summary>
internal sealed class EventTimeTypeRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI005";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Event time is not a DateTimeOffset",
        "'{0}' has type {1}, which doesn't define a point in time, so the event time could be hours off or rejected; change the type to DateTimeOffset",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly EventTimeTypeRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Returns true after adding a problem: the event time has another type.</summary>
    public static bool ReportIfIncompatible(ReadingState state, AnnotatedMember member, Annotation annotation, string key, ValueShape? value)
    {
        if (annotation.Kind != AnnotationKind.EventTime || value is { IsCollection: false, Kind: ScalarKind.DateTimeOffset })
            return false;

        state.AddProblem(Instance, member.Symbol, key, annotation);
        return true;
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) =>
        [MessageFormat.FormatName(problem.Symbol), MessageFormat.FormatType(problem.Symbol)];

    /// <inheritdoc/>
    /// <remarks>The member, because its type is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Replacement, SupportedTypes.GetPreferredType(AnnotationKind.EventTime, null))];
}
