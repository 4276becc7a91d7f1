using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds choices of the visitor that are true from the beginning, and that a condition on the way to an event asks for: <c>public bool MarketingCookies { get; set; } = true;</c>.</summary>
internal sealed class AssumedChoices(SenderModel model)
{
    private const int MaxConditions = 60;

    /// <summary>The initial values.</summary>
    public IEnumerable<Location> Find(IOperation start) => model.Consent.FindConditions(start).Take(MaxConditions)
        .Select(model.Code.GetOperation).OfType<IOperation>().SelectMany(condition => condition.DescendantsAndSelf()).Select(FindDefault).OfType<Location>();

    private Location? FindDefault(IOperation operation)
    {
        var symbol = operation switch
        {
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
            _ => null,
        };
        return symbol is not null && IsFlag(operation.Type) && ConsentWords.IsChoice(symbol.Name) && !(symbol.ContainingType is { } type && KnownValues.IsOptionsName(type.Name))
            ? symbol.DeclaringSyntaxReferences.Select(reference => FindInitialValue(reference.GetSyntax(model.Code.CancellationToken))).FirstOrDefault(value => value is not null)?.GetLocation()
            : null;
    }

    private static ExpressionSyntax? FindInitialValue(SyntaxNode declaration)
    {
        var value = declaration switch
        {
            PropertyDeclarationSyntax property => property.Initializer,
            VariableDeclaratorSyntax field => field.Initializer,
            ParameterSyntax parameter => parameter.Default,
            _ => null,
        };
        return value?.Value.IsKind(SyntaxKind.TrueLiteralExpression) == true ? value.Value : null;
    }

    private static bool IsFlag(ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_Boolean || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };
}
