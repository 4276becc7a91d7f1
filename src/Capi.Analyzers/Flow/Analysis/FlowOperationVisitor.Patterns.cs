using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

// Variables that patterns declare: is string s, { Email: var e }.
internal sealed partial class FlowOperationVisitor
{
    /// <inheritdoc/>
    public override FlowValue VisitIsPattern(IIsPatternOperation operation, object? argument)
    {
        BindPattern(operation.Pattern, Evaluate(operation.Value), operation.Value.Type);
        return FlowValue.Unknown;
    }

    private void BindPattern(IPatternOperation pattern, FlowValue value, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                SetVariable(declaration.DeclaredSymbol, value);
                break;
            case IRecursivePatternOperation recursive:
                SetVariable(recursive.DeclaredSymbol, value);
                foreach (var property in recursive.PropertySubpatterns)
                    BindPropertySubpattern(property, recursive.MatchedType ?? type);
                BindPositionalSubpatterns(recursive, recursive.MatchedType ?? type);
                break;
            case IBinaryPatternOperation binary:
                BindPattern(binary.LeftPattern, value, type);
                BindPattern(binary.RightPattern, value, type);
                break;
            case INegatedPatternOperation negated:
                BindPattern(negated.Pattern, value, type);
                break;
        }
    }

    private void BindPropertySubpattern(IPropertySubpatternOperation property, ITypeSymbol? type)
    {
        var (member, memberType) = property.Member switch
        {
            IPropertyReferenceOperation reference => ((ISymbol)reference.Property, reference.Property.Type),
            IFieldReferenceOperation reference => (reference.Field, reference.Field.Type),
            _ => (null, null),
        };
        var value = member is null || memberType is null ? FlowValue.Unknown : EvaluateSubvalue(scope.Context.ContractMembers.GetMembers(member, type), property.Member, member, memberType);
        BindPattern(property.Pattern, value, memberType);
    }

    private void BindPositionalSubpatterns(IRecursivePatternOperation pattern, ITypeSymbol? type)
    {
        var members = type is { IsRecord: true } ? GetPositionalParameters(type, pattern.DeconstructionSubpatterns.Length) : null;
        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            var value = members?[index] is { } member ? EvaluateSubvalue(scope.Context.ContractMembers.GetMembers(member), pattern, member, member.Type) : FlowValue.Unknown;
            BindPattern(pattern.DeconstructionSubpatterns[index], value, members?[index].Type);
        }
    }

    private void SetVariable(ISymbol? variable, FlowValue value)
    {
        if (variable is not null)
            State = State.With(StorageLocation.From(variable), value);
    }
}
