using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Code;

// The places that call a method, or pass it on.
internal sealed partial class CodeIndex
{
    /// <summary>The calls of a method or constructor that is declared in this compilation, at most 8.</summary>
    public IReadOnlyList<IOperation> FindCalls(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (!_calls.TryGetValue(method, out var calls))
            _calls[method] = calls = [.. FindCallSyntax(method).Select(node => GetOperation(node is ArgumentSyntax argument ? argument.Expression : node)).OfType<IOperation>().Where(call => Calls(call, method)).Take(8)];
        return calls;
    }

    /// <summary>The same, at most 64, for the methods of a builder, which one sender may call for each key.</summary>
    public IReadOnlyList<IOperation> FindAllCalls(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (!_allCalls.TryGetValue(method, out var calls))
            _allCalls[method] = calls = [.. FindCallSyntax(method).Select(GetOperation).OfType<IOperation>().Where(call => Calls(call, method)).Take(64)];
        return calls;
    }

    /// <summary>The places that pass a method of this compilation as a delegate, at most 8.</summary>
    public IReadOnlyList<IOperation> FindReferences(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (_references.TryGetValue(method, out var references))
            return references;

        // Only the type itself can pass its private methods.
        var trees = method is { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type } ? type.DeclaringSyntaxReferences.Select(part => part.SyntaxTree) : Compilation.SyntaxTrees;
        return _references[method] = [.. MethodGroups.Find(trees, method.Name, CancellationToken).Take(100).Select(GetOperation).OfType<IMethodReferenceOperation>().Where(one => IsSame(one.Method, method)).Take(8)];
    }

    private IEnumerable<SyntaxNode> FindCallSyntax(IMethodSymbol method)
    {
        _callsByName ??= CallSyntaxIndex.Create(Compilation, CancellationToken);
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var name = isConstructor ? method.ContainingType.Name : method.Name;
        IEnumerable<SyntaxNode> found = _callsByName.TryGetValue(name, out var nodes) ? nodes : [];
        if (isConstructor && _callsByName.TryGetValue("", out var implicitCreations))
            found = found.Concat(implicitCreations.Where(creation => ImplicitCreation.MayCreate(creation, method.ContainingType)));

        // Only the type itself can call its private methods. To bind a call costs more than all else.
        if (method is { DeclaredAccessibility: Accessibility.Private, ContainingType: { } type })
            found = found.Where(call => type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == call.SyntaxTree));

        // A local function is called in the member around it only.
        if (method.MethodKind == MethodKind.LocalFunction && method.DeclaringSyntaxReferences is [var local] && local.GetSyntax(CancellationToken).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } scope)
            found = found.Where(call => call.SyntaxTree == scope.SyntaxTree && scope.Span.Contains(call.Span));

        return found.Take(isConstructor ? 400 : 200);
    }

    private static bool Calls(IOperation operation, IMethodSymbol method) => operation switch
    {
        IInvocationOperation call => IsSame(call.TargetMethod, method),
        IObjectCreationOperation { Constructor: { } constructor } => IsSame(constructor, method),
        IMethodReferenceOperation reference => IsSame(reference.Method, method),
        _ => false,
    };

    private static bool IsSame(IMethodSymbol called, IMethodSymbol method)
    {
        called = (called.ReducedFrom ?? called).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(called, method)
            || (called.ContainingType?.TypeKind == TypeKind.Interface && SymbolEqualityComparer.Default.Equals(method.ContainingType?.FindImplementationForInterfaceMember(called), method));
    }
}
