using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Capi.CodeFixes.IgnoredResults;

/// <summary>Writes the check of a result: it logs a rejected event if a logger is in scope; otherwise it contains a comment.</summary>
internal static class ResultCheck
{
    /// <summary>The if statement to insert after the send call.</summary>
    public static StatementSyntax CreateIfStatement(string result, StatementSyntax after, SemanticModel model, string endOfLine)
    {
        var line = FindLoggerName(after, model) is { } logger
            ? $"{logger}.LogWarning(\"Meta event was not accepted: {{Status}}, {{Reason}}\", {result}.Status, {result}.Reason);"
            : $"// The event was not accepted; see {result}.Status and {result}.Reason.";
        var text = string.Join(endOfLine, $"if (!{result}.IsAccepted)", "{", line, "}", "");
        return SyntaxFactory.ParseStatement(text).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The name of a logger in scope, if its extension methods are imported; otherwise null.</summary>
    private static string? FindLoggerName(SyntaxNode contextNode, SemanticModel model)
    {
        var isStatic = contextNode.Ancestors().Any(node => node switch
        {
            AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
            LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
            _ => false,
        });
        return isStatic
            ? null
            : model.LookupSymbols(contextNode.SpanStart)
                .Where(symbol => IsLogger(symbol) && CanReference(symbol, contextNode, model))
                .OrderBy(symbol => symbol is IParameterSymbol ? 0 : 1)
                .ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
                .FirstOrDefault()
                ?.Name;

        bool IsLogger(ISymbol symbol) =>
            GetSymbolType(symbol) is INamedTypeSymbol { Name: "ILogger", NullableAnnotation: not NullableAnnotation.Annotated } type
            && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging"
            && !model.LookupSymbols(contextNode.SpanStart, type, "LogWarning", includeReducedExtensionMethods: true).IsEmpty;
    }

    // Locals are excluded: they may be unassigned here.
    private static ITypeSymbol? GetSymbolType(ISymbol symbol) => symbol switch
    {
        IFieldSymbol variable => variable.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
        _ => null,
    };

    private static bool CanReference(ISymbol symbol, SyntaxNode contextNode, SemanticModel model) =>
        symbol.CanBeReferencedByName
        && (symbol is IParameterSymbol || symbol.IsStatic || !IsInStaticMember(model.GetEnclosingSymbol(contextNode.SpanStart)));

    private static bool IsInStaticMember(ISymbol? member)
    {
        // A lambda is not static itself, but the containing method may be.
        for (; member is IMethodSymbol or IPropertySymbol; member = member.ContainingSymbol)
        {
            if (member.IsStatic)
                return true;
        }

        return false;
    }
}
