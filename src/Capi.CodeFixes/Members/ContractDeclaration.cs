using Capi.CodeFixes.Syntax;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The type declaration in which a fix annotates or adds members.</summary>
internal sealed class ContractDeclaration(TypeDeclarationSyntax syntax, INamedTypeSymbol symbol, SemanticModel model, CompilationScope scope)
{
    /// <summary>The declaration that contains the diagnostic.</summary>
    public static ContractDeclaration? Find(FixContext context) => Find(context.Node, context.Model, context.Scope);

    /// <summary>The declaration that contains the node.</summary>
    public static ContractDeclaration? Find(SyntaxNode node, SemanticModel model, CompilationScope scope) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type, scope.CancellationToken) is INamedTypeSymbol symbol
            ? new ContractDeclaration(type, symbol, model, scope)
            : null;

    private SourceText Text => syntax.SyntaxTree.GetText(scope.CancellationToken);

    /// <summary>The name of one of Capi's attributes here, or null.</summary>
    public string? GetAttributeName(string attributeName) => AttributeNames.GetNameAt(syntax.SpanStart, attributeName, model);

    /// <summary>The name of a type here, or null.</summary>
    public string? GetTypeName(string name) => TypeNames.GetNameAt(name, syntax, model);

    /// <summary>The first of the names that no declared or inherited member has; null when all are taken.</summary>
    public string? FindUnusedName(params string[] names) =>
        names.FirstOrDefault(name => name != symbol.Name && NamedTypeSymbolExtensions.GetBaseTypesAndThis(symbol).All(level => level.GetMembers(name).IsEmpty));

    /// <summary>The member of this name in this declaration that can be annotated, with its type; otherwise null.</summary>
    public (SyntaxNode Syntax, ITypeSymbol Type)? FindMember(string name)
    {
        var member = symbol.GetMembers(name).FirstOrDefault(one => one is (IPropertySymbol or IFieldSymbol) and { IsStatic: false });
        var type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        return type is not null && AttributeInsertion.FindDeclaration(syntax, name) is { } found ? (found, type) : null;
    }

    /// <summary>The names of the public and internal properties and fields, in declaration order.</summary>
    public IEnumerable<string> VisibleMemberNames => symbol.GetMembers()
        .Where(one => one is IPropertySymbol or IFieldSymbol && one.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
        .Select(one => one.Name);

    /// <summary>True when the member has one of Capi's attributes.</summary>
    public bool IsAnnotated(SyntaxNode member) => ReportedAttribute.GetAttributeLists(member)
        .SelectMany(list => list.Attributes)
        .Any(one => model.GetSymbolInfo(one, scope.CancellationToken).Symbol is { ContainingType: { } type } && WellKnownTypes.IsInNamespace(type, "Capi"));

    /// <summary>The change that annotates a member.</summary>
    public TextChange CreateAnnotation(SyntaxNode member, string attribute) => AttributeInsertion.CreateChange(member, attribute, Text);

    /// <summary>The change that adds members: all settable or all constant, all first or all last. Null where they can't be added.</summary>
    public TextChange? CreateAddition(IReadOnlyList<NewMember> members)
    {
        var layout = new FileLayout(Text);
        if (syntax is RecordDeclarationSyntax { ParameterList: { } list } && members.All(member => member.IsSettable))
        {
            var parameters = new ParameterInsertion(list, layout);
            if (Compiles(parameters.PositionalUsageProbe, allowMissingRequired: false))
                return parameters.CreateChange([.. members.Select(member => member.ParameterText)], members[0].IsFirst);
        }

        var properties = new PropertyInsertion(syntax, layout).CreateChange([.. members.Select(member => member.PropertyText)], members[0].IsFirst);
        return properties is { } change && !HasSetsRequiredMembersConstructor && Compiles(change, allowMissingRequired: true) ? change : null;
    }

    private bool Compiles(TextChange change, bool allowMissingRequired) => SpeculativeCompilation.Succeeds([change], [symbol.Name], scope, allowMissingRequired);

    // With [SetsRequiredMembers] the compiler would not report callers that leave the new member unset.
    private bool HasSetsRequiredMembersConstructor => symbol.InstanceConstructors.Any(one =>
        WellKnownTypes.FindAttribute(one, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute") is not null);
}
