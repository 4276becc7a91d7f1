using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests.Samples;

/// <summary>Renames a type with a function of the test, which may be a wrong one.</summary>
/// <param name="rename">Returns the new name for the old one.</param>
/// <param name="pick">Selects the type to rename; by default the type with the diagnostic.</param>
internal sealed class NameFix(Func<string, string> rename, Func<TypeDeclarationSyntax, TypeDeclarationSyntax>? pick = null) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [NameAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var declaration = root.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        declaration = pick?.Invoke(declaration) ?? declaration;
        context.RegisterCodeFix(CodeAction.Create("Rename", _ => Task.FromResult(Rename(context.Document, root, declaration)), "Rename"), context.Diagnostics);
    }

    private Document Rename(Document document, SyntaxNode root, TypeDeclarationSyntax declaration)
    {
        var name = rename(declaration.Identifier.Text);
        return name == declaration.Identifier.Text
            ? document
            : document.WithSyntaxRoot(root.ReplaceNode(declaration, declaration.WithIdentifier(
                SyntaxFactory.Identifier(name).WithTriviaFrom(declaration.Identifier))));
    }
}
