using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Code;

/// <summary>Finds the syntax whose operation is a body: of methods, getters and initializers.</summary>
internal static class BodySyntax
{
    /// <summary>True for syntax that is a body of its own, not part of another one.</summary>
    public static bool IsBody(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax arrow => arrow.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax,
        EqualsValueClauseSyntax value => value.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax },
        CompilationUnitSyntax unit => unit.Members.Any(member => member is GlobalStatementSyntax),
        _ => false,
    };

    /// <summary>The body of a declaration, or null.</summary>
    public static SyntaxNode? FindBody(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax => IsBody(declaration) ? declaration : null,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        AnonymousFunctionExpressionSyntax function => function.Body,
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
        PropertyDeclarationSyntax property => (SyntaxNode?)property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && IsBody(accessor)) ?? property.Initializer,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable => variable.Initializer,
        ArrowExpressionClauseSyntax arrow => arrow,
        _ => null,
    };
}
