using System.Threading;
using Capi.ContractReading.Members;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers;

/// <summary>Finds annotations in a project without contracts that contracts of other projects can't see. One per compilation; thread-safe.</summary>
/// <remarks>The compiler leaves members out of a reference assembly that other assemblies can't access, so there the generator knows nothing of their attributes.</remarks>
internal sealed class LibraryVisibility(Compilation compilation)
{
    private readonly Lazy<bool> _hasContracts = new(() => compilation.SyntaxTrees.Any(tree => tree.GetText().ToString().IndexOf("MetaEvent", StringComparison.Ordinal) >= 0));

    private readonly Lazy<bool> _showsInternals = new(() => compilation.Assembly.GetAttributes().Any(one => one.AttributeClass is { Name: "InternalsVisibleToAttribute" } type && WellKnownTypes.GetOutermostNamespace(type) == "System"));

    /// <summary>The reason why no contract sees the attribute, or null.</summary>
    /// <param name="attribute">An attribute on a member or a positional parameter.</param>
    public PlacementFault? FindFault(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } owner } list)
            return null;

        var isBackingField = list.Target?.Identifier.ValueText == "field" && owner is PropertyDeclarationSyntax or ParameterSyntax;
        var declaration = owner is FieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } ? variables[0] : owner;
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { ContainingType: { } type } symbol || !IsVisible(type))
            return null;
        if (isBackingField)
            return _hasContracts.Value ? null : PlacementFault.BackingField;

        return symbol is IPropertySymbol or IFieldSymbol && IsInternal(symbol) && !_hasContracts.Value && !_showsInternals.Value ? PlacementFault.Internal : null;
    }

    private static bool IsInternal(ISymbol member) =>
        IsInternal(member.DeclaredAccessibility) || (member is IPropertySymbol { GetMethod: { } getter } && IsInternal(getter.DeclaredAccessibility));

    private static bool IsInternal(Accessibility accessibility) => accessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal;

    private static bool IsVisible(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }
}
