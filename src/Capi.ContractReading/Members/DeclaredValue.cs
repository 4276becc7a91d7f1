using Capi.ContractReading.Readers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Members;

/// <summary>The value in the declaration of a member: an initializer, a default or a getter expression.</summary>
/// <param name="expression">The expression of the value.</param>
/// <param name="isGetter">True for a getter expression, evaluated on each access; false for an initial value.</param>
internal sealed class DeclaredValue(ExpressionSyntax expression, bool isGetter)
{
    public ExpressionSyntax Expression { get; } = expression;

    public bool IsGetter { get; } = isGetter;

    /// <summary>True for null, default, an empty string and an empty Guid, with or without the null-forgiving operator.</summary>
    public bool IsEmpty => IsEmptyExpression(Expression);

    /// <summary>Finds the declared value of a member; null when there is none.</summary>
    /// <remarks>Only declarations in this compilation are used. An editor also has the source of referenced projects, a build doesn't; the results must agree.</remarks>
    public static DeclaredValue? Find(ISymbol member, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && Find(reference.GetSyntax(cancellationToken)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The constant string in the declaration of a member, or null.</summary>
    /// <remarks>Runs on every keystroke, so the semantic model is used for names only.</remarks>
    public static string? FindConstantText(ISymbol member, ReadingState state) => Find(member, state.Compilation, state.CancellationToken)?.Expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        ExpressionSyntax and (IdentifierNameSyntax or MemberAccessExpressionSyntax) and var name =>
            state.Compilation.GetSemanticModel(name.SyntaxTree).GetConstantValue(name, state.CancellationToken) is { HasValue: true, Value: string text }
                ? text
                : null,
        _ => null,
    };

    private static DeclaredValue? Find(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { Initializer.Value: { } value } property => FromInitializer(property, value),
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => new DeclaredValue(value, isGetter: true),
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => FromGetter(accessors),
        ParameterSyntax { Default.Value: { } value } => new DeclaredValue(value, isGetter: false),
        VariableDeclaratorSyntax { Initializer.Value: { } value } field => FromInitializer(field, value),
        _ => null,
    };

    // Id { get; } = id has the default value of the constructor parameter.
    private static DeclaredValue? FromInitializer(SyntaxNode member, ExpressionSyntax value)
    {
        if (value is not IdentifierNameSyntax name)
            return new DeclaredValue(value, isGetter: false);

        var parameters = member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.ParameterList?.Parameters ?? [];
        var parameter = parameters.FirstOrDefault(one => one.Identifier.ValueText == name.Identifier.ValueText);
        return parameter is null ? new DeclaredValue(value, isGetter: false) : Find(parameter);
    }

    private static DeclaredValue? FromGetter(SyntaxList<AccessorDeclarationSyntax> accessors)
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
