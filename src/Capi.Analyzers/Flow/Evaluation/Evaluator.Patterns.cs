using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Evaluation;

// What patterns put into variables: is string s, { Email: var e }.
internal sealed partial class Evaluator
{
    private FlowValue Match(IOperation value, IPatternOperation pattern)
    {
        Bind(pattern, Evaluate(value), value.Type);
        return FlowValue.Unknown;
    }

    private void Bind(IPatternOperation pattern, FlowValue value, ITypeSymbol? type)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value);
                break;
            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, value);
                foreach (var property in recursive.PropertySubpatterns)
                    BindMember(property, recursive.MatchedType ?? type);
                BindPositions(recursive, recursive.MatchedType ?? type);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, value, type);
                Bind(binary.RightPattern, value, type);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, value, type);
                break;
        }
    }

    private void BindMember(IPropertySubpatternOperation property, ITypeSymbol? type)
    {
        var (member, memberType) = property.Member switch
        {
            IPropertyReferenceOperation reference => ((ISymbol)reference.Property, reference.Property.Type),
            IFieldReferenceOperation reference => (reference.Field, reference.Field.Type),
            _ => (null, null),
        };
        var value = member is null ? FlowValue.Unknown : Read(FlowValue.Unknown, scope.World.Contracts.Of(member, type), property.Member);
        Bind(property.Pattern, value, memberType);
    }

    private void BindPositions(IRecursivePatternOperation pattern, ITypeSymbol? type)
    {
        var members = type is { IsRecord: true } ? Positions(type, pattern.DeconstructionSubpatterns.Length) : null;
        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            var value = members is null ? FlowValue.Unknown : Read(FlowValue.Unknown, scope.World.Contracts.Of(members.Value[index]), pattern);
            Bind(pattern.DeconstructionSubpatterns[index], value, members?[index].Type);
        }
    }

    private void Declare(ISymbol? variable, FlowValue value)
    {
        if (variable is not null)
            State = State.With(Place.Of(variable), value);
    }
}
