using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Migration;

/// <summary>Reads an expression of the method that creates a payload: its text, and what it needs to be compiled in another place.</summary>
internal sealed class SourceExpressionReader(CodeIndex code, IOperation payload)
{
    private readonly SemanticModel _model = code.GetModel(payload.Syntax.SyntaxTree);

    /// <summary>The expression of an operation; null when it can't stand where the payload is created.</summary>
    /// <param name="operation">An operation of the same method.</param>
    /// <param name="name">The name of what it reads.</param>
    public SourceExpression? Read(IOperation operation, string name)
    {
        // The call of TryGetValue isn't the value.
        if (operation.Syntax is not ExpressionSyntax expression || operation is IInvocationOperation { TargetMethod.Name: var called } && called.StartsWith("Try", StringComparison.Ordinal))
            return null;

        var span = FindWholeSpan(expression);
        var isConditional = span.Start != expression.SpanStart;
        var variables = new List<SourceVariable>();
        var isPortable = true;
        foreach (var node in expression.SyntaxTree.GetRoot(code.CancellationToken).DescendantNodes(span).Where(node => span.Contains(node.Span)))
        {
            if (node is ThisExpressionSyntax or BaseExpressionSyntax or AwaitExpressionSyntax)
                isPortable = false;
            if (node is not SimpleNameSyntax simple || _model.GetSymbolInfo(simple, code.CancellationToken).Symbol is not { } symbol)
                continue;
            if (symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            {
                if (IsDeclaredIn(symbol, span))
                    continue;
                if (symbol is IRangeVariableSymbol || !IsInScope(symbol))
                    return null;
                if (!variables.Any(variable => SymbolEqualityComparer.Default.Equals(variable.Symbol, symbol)) && _model.GetTypeInfo(simple, code.CancellationToken) is { Type: { } used } info)
                    variables.Add(new SourceVariable(symbol, used, info.Nullability.FlowState == NullableFlowState.MaybeNull));
            }
            else
            {
                isPortable &= IsUsableElsewhere(symbol, simple);
            }
        }

        var type = _model.GetTypeInfo(expression, code.CancellationToken);
        return new SourceExpression(WriteOnOneLine(expression.SyntaxTree.GetText(code.CancellationToken).ToString(span)), isConditional ? MakeNullable(type.Type ?? operation.Type) : type.Type ?? operation.Type, name)
        {
            Variables = variables,
            IsPortable = isPortable,
            MayBeNull = isConditional || type.Nullability.FlowState == NullableFlowState.MaybeNull,
        };
    }

    /// <summary>An expression inside a lambda that stands in the payload, which is copied with it.</summary>
    public SourceExpression? ReadInside(IOperation operation) => operation.Syntax is ExpressionSyntax expression && FindWholeSpan(expression) == expression.Span
        ? new SourceExpression(WriteOnOneLine(expression.ToString()), _model.GetTypeInfo(expression, code.CancellationToken).Type ?? operation.Type, "") { MayBeNull = _model.GetTypeInfo(expression, code.CancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull }
        : null;

    // order?.Email is one expression for the compiler, and .Email an operation in it.
    private static TextSpan FindWholeSpan(ExpressionSyntax expression)
    {
        var start = expression.SpanStart;
        foreach (var access in expression.Ancestors().OfType<ConditionalAccessExpressionSyntax>())
        {
            if (access.WhenNotNull.SpanStart == start)
                start = access.SpanStart;
        }

        return TextSpan.FromBounds(start, expression.Span.End);
    }

    private ITypeSymbol? MakeNullable(ITypeSymbol? type) =>
        type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? code.Compilation.GetSpecialType(SpecialType.System_Nullable_T).Construct(type) : type;

    private static bool IsDeclaredIn(ISymbol symbol, TextSpan span) => symbol.DeclaringSyntaxReferences.Any(reference => span.Contains(reference.Span));

    // The body of a loop, lambda or block that has the variable contains the payload, too.
    private bool IsInScope(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != payload.Syntax.SyntaxTree)
            return false;
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })
            return true;

        var scope = reference.GetSyntax(code.CancellationToken).Ancestors().FirstOrDefault(node =>
            node is BlockSyntax or SwitchSectionSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ForEachStatementSyntax or ForStatementSyntax or UsingStatementSyntax or BaseMethodDeclarationSyntax or CompilationUnitSyntax or SwitchExpressionArmSyntax);
        return scope?.Span.Contains(payload.Syntax.Span) == true && (symbol is IParameterSymbol || reference.Span.Start < payload.Syntax.SpanStart);
    }

    private bool IsUsableElsewhere(ISymbol symbol, SimpleNameSyntax name)
    {
        if (symbol is INamespaceSymbol)
            return true;
        if (symbol is INamedTypeSymbol type)
            return IsVisible(type) && (name.Parent is QualifiedNameSyntax || type.ContainingNamespace.Name == "System" || IsOfSender(type));
        if (symbol is IMethodSymbol { IsExtensionMethod: true } extension)
            return extension.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" };

        // new { id = … }: the name belongs to the expression.
        if (name.Parent is NameEqualsSyntax)
            return true;

        // A member of the sender's own type.
        var isQualified = name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax;
        return (isQualified || name.Parent is AnonymousObjectMemberDeclaratorSyntax) && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.NotApplicable;
    }

    private bool IsOfSender(INamedTypeSymbol type) =>
        _model.GetEnclosingSymbol(payload.Syntax.SpanStart, code.CancellationToken)?.ContainingNamespace is { } own && SymbolEqualityComparer.Default.Equals(own, type.ContainingNamespace);

    /// <summary>True when code of another type can name the type.</summary>
    public static bool IsVisible(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsVisible(array.ElementType),
        INamedTypeSymbol { IsAnonymousType: true } or ITypeParameterSymbol or IErrorTypeSymbol or IDynamicTypeSymbol or { IsRefLikeType: true } => false,
        INamedTypeSymbol named => named.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal && (named.ContainingType is null || IsVisible(named.ContainingType)) && named.TypeArguments.All(IsVisible),
        _ => false,
    };

    /// <summary>Expression text without line breaks and comments.</summary>
    public static string WriteOnOneLine(string text)
    {
        if (text.IndexOf('\n') < 0)
            return text;

        var expression = SyntaxFactory.ParseExpression(text);
        var comments = expression.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return expression.ReplaceTrivia(comments, static (_, _) => default).NormalizeWhitespace(indentation: "", eol: " ").ToString();
    }
}
