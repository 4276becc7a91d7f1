using Capi.Analyzers.Migration.Code;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Migration;

/// <summary>Gets the client into a sender: by one that is in scope, or by a parameter of its constructor, which only the container calls.</summary>
/// <param name="Name">The name of the client in the method.</param>
/// <param name="Changes">The changes of the type.</param>
internal sealed record ClientInjection(string Name, IReadOnlyList<TextChange> Changes)
{
    /// <summary>The client; null when other code creates the sender.</summary>
    public static ClientInjection? Find(StatementSyntax sent, SemanticModel model, CodeIndex code, FileLayout layout)
    {
        if (model.LookupSymbols(sent.SpanStart).FirstOrDefault(IsClient) is { } known)
            return new(known.Name, []);
        if (sent.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Parent: ClassDeclarationSyntax type } method || method.Modifiers.Any(SyntaxKind.StaticKeyword) || model.GetDeclaredSymbol(type) is not { IsStatic: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1 } symbol)
            return null;
        if (symbol.InstanceConstructors.Any(constructor => code.FindCalls(constructor).Count > 0) || HasDerived(symbol, code.Compilation))
            return null;

        return Inject(type, layout, new HashSet<string>(type.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal));
    }

    private static ClientInjection? Inject(ClassDeclarationSyntax type, FileLayout layout, HashSet<string> names)
    {
        var name = names.Contains("capi") ? "capiClient" : "capi";
        if (type.ParameterList is { } parameters)
            return new(name, [new TextChange(new TextSpan(parameters.CloseParenToken.SpanStart, 0), (parameters.Parameters.Count == 0 ? "" : ", ") + "IMetaCapiClient " + name)]);

        var constructors = type.Members.OfType<ConstructorDeclarationSyntax>().Where(one => !one.Modifiers.Any(SyntaxKind.StaticKeyword)).ToList();
        if (constructors.Count == 0)
            return new(name, [new TextChange(new TextSpan((type.TypeParameterList?.Span ?? type.Identifier.Span).End, 0), $"(IMetaCapiClient {name})")]);

        var field = "_" + name;
        return constructors is [{ Initializer: null } constructor] && !names.Contains(field) && FindAssignment(constructor, $"{field} = {name};", layout) is { } assignment
            ? new(field,
            [
                new TextChange(new TextSpan(constructor.GetFirstToken().SpanStart, 0), $"private readonly IMetaCapiClient {field};{layout.NewLine}{layout.NewLine}{layout.GetLineIndentation(constructor.SpanStart)}"),
                new TextChange(new TextSpan(constructor.ParameterList.CloseParenToken.SpanStart, 0), (constructor.ParameterList.Parameters.Count == 0 ? "" : ", ") + "IMetaCapiClient " + name),
                .. assignment,
            ])
            : null;
    }

    private static IReadOnlyList<TextChange>? FindAssignment(ConstructorDeclarationSyntax constructor, string assignment, FileLayout layout)
    {
        var indentation = layout.GetLineIndentation(constructor.SpanStart);
        return constructor switch
        {
            { Body: { } body } => [new TextChange(new TextSpan(body.CloseBraceToken.SpanStart, 0), $"{layout.IndentUnit}{assignment}{layout.NewLine}{indentation}")],
            { ExpressionBody: { } arrow } => [new TextChange(TextSpan.FromBounds(arrow.ArrowToken.SpanStart, constructor.SemicolonToken.Span.End), $"{{ {arrow.Expression}; {assignment} }}")],
            _ => null,
        };
    }

    private static bool IsClient(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => IsClient(parameter.Type),
        IFieldSymbol field => IsClient(field.Type),
        IPropertySymbol { Parameters.IsEmpty: true } property => IsClient(property.Type),
        _ => false,
    };

    private static bool IsClient(ITypeSymbol type) => type is { Name: "IMetaCapiClient", NullableAnnotation: not NullableAnnotation.Annotated, ContainingNamespace: { Name: "Capi", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool HasDerived(INamedTypeSymbol type, Compilation compilation) =>
        !type.IsSealed && compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Any(other => SymbolEqualityComparer.Default.Equals(other.BaseType?.OriginalDefinition, type));
}
