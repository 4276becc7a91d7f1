using Capi.ContractReading.Messages;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>An assignment to a member of the runtime's options, in a statement or in an object initializer.</summary>
internal static class OptionAssignment
{
    /// <summary>The kinds of assignment operation.</summary>
    public static readonly IReadOnlyList<OperationKind> OperationKinds = [OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment];

    /// <summary>Gets the option's name for messages and the assigned value; null for any other assignment.</summary>
    public static (string Name, IOperation Value)? FindOption(IOperation assignment, string member) =>
        assignment is IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { ContainingType: { } type } option }, Value: { } value }
        && option.Name == member
        && (WellKnownTypes.IsType(type, "Capi", "MetaCapiOptions") || WellKnownTypes.IsType(type, "Capi", "MetaCapiDatasetOptions"))
            ? (MessageFormat.FormatName(option), value)
            : null;
}
