using System.Collections.Immutable;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Arguments that are passed as out or ref.
internal sealed partial class FlowOperationVisitor
{
    /// <summary>Assigns the values that a helper leaves in its outputs.</summary>
    /// <param name="toCaller">Converts a value of the helper to one of the caller.</param>
    private void AssignOutputs(MethodSummary summary, ImmutableArray<IArgumentOperation> arguments, Func<FlowValue, FlowValue> toCaller)
    {
        foreach (var output in summary.Outputs)
        {
            if (IndexOfArgument(arguments, output.Key) is >= 0 and var index)
                AssignOutput(arguments[index], toCaller(output.Value));
        }
    }

    private void AssignOutput(IArgumentOperation argument, FlowValue value) =>
        Assign(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value, value, argument.Value);

    /// <summary>What the name of an output implies: <c>users.TryGet(id, out string email)</c>.</summary>
    private static FlowValue EvaluateOutput(IArgumentOperation argument, IParameterSymbol output) =>
        output.RefKind == RefKind.Out && IdentifierNames.FindKey(output, output.Type, receiver: null) is { } key
            ? FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.Identifier, argument) { Key = key, Member = output })
            : FlowValue.Unknown;
}
