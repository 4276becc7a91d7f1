using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The type declaration in which a fix annotates or adds members.</summary>
internal sealed class ContractPart(TypeDeclarationSyntax syntax, INamedTypeSymbol symbol, SemanticModel model, Surroundings around)
{
    /// <summary>The declaration that contains the diagnostic.</summary>
    public static ContractPart? Of(Mistake mistake) => Of(mistake.Node, mistake.Model, mistake.Surroundings);

    /// <summary>The declaration that contains the node.</summary>
    public static ContractPart? Of(SyntaxNode node, SemanticModel model, Surroundings around) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type, around.CancellationToken) is INamedTypeSymbol symbol
            ? new ContractPart(type, symbol, model, around)
            : null;

    private SourceText Text => syntax.SyntaxTree.GetText(around.CancellationToken);

    /// <summary>The name of one of Capi's attributes here, or null.</summary>
    public string? Attribute(string kind) => AttributeNames.At(syntax.SpanStart, kind, model);

    /// <summary>The name of a type here, or null.</summary>
    public string? Type(string name) => TypeNames.For(name, syntax, model);

    /// <summary>The first of the names that no declared or inherited member has; null when all are taken.</summary>
    public string? Free(params string[] names) =>
        names.FirstOrDefault(name => name != symbol.Name && TypeLevels.Of(symbol).All(level => level.GetMembers(name).IsEmpty));

    /// <summary>The member of this name in this declaration that can be annotated, with its type; otherwise null.</summary>
    public (SyntaxNode Syntax, ITypeSymbol Type)? Member(string name)
    {
        var member = symbol.GetMembers(name).FirstOrDefault(one => one is (IPropertySymbol or IFieldSymbol) and { IsStatic: false });
        var type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        return type is not null && MemberMark.Find(syntax, name) is { } found ? (found, type) : null;
    }

    /// <summary>The names of the public and internal properties and fields, in declaration order.</summary>
    public IEnumerable<string> Names => symbol.GetMembers()
        .Where(one => one is IPropertySymbol or IFieldSymbol && one.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
        .Select(one => one.Name);

    /// <summary>True when the member has one of Capi's attributes.</summary>
    public bool IsMarked(SyntaxNode member) => AttributePlace.Lists(member)
        .SelectMany(list => list.Attributes)
        .Any(one => model.GetSymbolInfo(one, around.CancellationToken).Symbol is { ContainingType: { } type } && WellKnownTypes.IsInNamespace(type, "Capi"));

    /// <summary>The change that annotates a member.</summary>
    public TextChange Mark(SyntaxNode member, string attribute) => MemberMark.Put(member, attribute, Text);

    /// <summary>The change that adds members: all settable or all constant, all first or all last. Null where they can't be added.</summary>
    public TextChange? Add(IReadOnlyList<NewMember> members)
    {
        var layout = new Layout(Text);
        if (syntax is RecordDeclarationSyntax { ParameterList: { } list } && members.All(member => member.IsSet))
        {
            var parameters = new ParameterAddition(list, layout);
            if (Holds(parameters.Probe, mayDemand: false))
                return parameters.Of([.. members.Select(member => member.Parameter)], members[0].IsFirst);
        }

        var properties = new MemberAddition(syntax, layout).Properties([.. members.Select(member => member.Property)], members[0].IsFirst);
        return properties is { } change && !IsSetByConstructor && Holds(change, mayDemand: true) ? change : null;
    }

    private bool Holds(TextChange change, bool mayDemand) => StillCompiles.With([change], [symbol.Name], around, mayDemand);

    // With [SetsRequiredMembers] the compiler would not report callers that leave the new member unset.
    private bool IsSetByConstructor => symbol.InstanceConstructors.Any(one =>
        WellKnownTypes.Attribute(one, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute") is not null);
}
