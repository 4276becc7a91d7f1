using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Reading;

/// <summary>The value that a member's declaration gives it.</summary>
/// <param name="expression">What is written.</param>
/// <param name="isGetter">True when the getter gives it each time; false for what stands there until somebody sets another.</param>
internal sealed class DeclaredValue(ExpressionSyntax expression, bool isGetter)
{
    public ExpressionSyntax Expression { get; } = expression;

    public bool IsGetter { get; } = isGetter;

    /// <summary>True for null, default, an empty text and an empty Guid, with or without an exclamation mark.</summary>
    public bool IsEmpty => IsEmptyExpression(Expression);

    /// <summary>The value a member has without anybody setting one; null when there is none to see.</summary>
    /// <remarks>An editor sees the source of other projects, a build does not: only this compilation's counts, so that they agree.</remarks>
    public static DeclaredValue? Of(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && Of(reference.GetSyntax(cancellationToken)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The constant text that the declaration gives a member, or null.</summary>
    /// <remarks>Only a name is worth asking the compiler for: this runs on every key press.</remarks>
    public static string? Text(ISymbol member, ReadingState state) => Of(member, state.Compilation, state.CancellationToken)?.Expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        ExpressionSyntax and (IdentifierNameSyntax or MemberAccessExpressionSyntax) and var name =>
            state.Compilation.GetSemanticModel(name.SyntaxTree).GetConstantValue(name, state.CancellationToken) is { HasValue: true, Value: string text }
                ? text
                : null,
        _ => null,
    };

    private static DeclaredValue? Of(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { Initializer.Value: { } value } property => Initializer(property, value),
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => new DeclaredValue(value, isGetter: true),
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => Getter(accessors),
        ParameterSyntax { Default.Value: { } value } => new DeclaredValue(value, isGetter: false),
        VariableDeclaratorSyntax { Initializer.Value: { } value } field => Initializer(field, value),
        _ => null,
    };

    // Id { get; } = id says what the constructor's parameter says.
    private static DeclaredValue? Initializer(SyntaxNode member, ExpressionSyntax value)
    {
        if (value is not IdentifierNameSyntax name)
            return new DeclaredValue(value, isGetter: false);

        var parameters = member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters ?? [];
        var parameter = parameters.FirstOrDefault(one => one.Identifier.ValueText == name.Identifier.ValueText);
        return parameter is null ? new DeclaredValue(value, isGetter: false) : Of(parameter);
    }

    private static DeclaredValue? Getter(SyntaxList<AccessorDeclarationSyntax> accessors)
    {
        foreach (var accessor in accessors)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor.ExpressionBody is { } body)
                return new DeclaredValue(body.Expression, isGetter: true);
        }

        return null;
    }

    private static bool IsStringOrGuid(ExpressionSyntax type) => type switch
    {
        PredefinedTypeSyntax => true,
        SimpleNameSyntax { Identifier.ValueText: "String" or "Guid" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "String" or "Guid" } => true,
        _ => false,
    };

    private static bool IsEmptyExpression(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsEmptyExpression(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => IsEmptyExpression(inner.Operand),
        LiteralExpressionSyntax literal => literal.RawKind is (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression
            || literal.Token.Value is "",
        DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type } => IsStringOrGuid(type),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } => true,
        _ => false,
    };
}
