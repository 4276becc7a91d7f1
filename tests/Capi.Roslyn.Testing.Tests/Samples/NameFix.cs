using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests.Samples;

/// <summary>Capitalizes the name of a type, but not where it is used.</summary>
public sealed class NameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [NameAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var declaration = root.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        var name = declaration.Identifier.Text;
        var fixedName = SyntaxFactory.Identifier(char.ToUpperInvariant(name[0]) + name[1..]).WithTriviaFrom(declaration.Identifier);
        context.RegisterCodeFix(
            CodeAction.Create("Capitalize", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, declaration.WithIdentifier(fixedName)))), "Capitalize"),
            context.Diagnostics);
    }
}
