using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Syntax;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The part of a type in which a fix marks or adds members.</summary>
internal sealed class ContractPart(TypeDeclarationSyntax syntax, INamedTypeSymbol symbol, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The part that a diagnostic stands in.</summary>
    public static ContractPart? Of(Mistake mistake) => Of(mistake.Node, mistake.Model, mistake.CancellationToken);

    /// <summary>The part that a node stands in.</summary>
    public static ContractPart? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol
            ? new ContractPart(type, symbol, model, cancellationToken)
            : null;

    private SourceText Text => syntax.SyntaxTree.GetText(cancellationToken);

    /// <summary>How one of our attributes is called here, or null.</summary>
    public string? Attribute(string kind) => AttributeNames.At(syntax.SpanStart, kind, model);

    /// <summary>How a type is called here, or null.</summary>
    public string? Type(string name) => TypeNames.For(name, syntax, model);

    /// <summary>The first of the names that no member has, nor an inherited one; null when all are taken.</summary>
    public string? Free(params string[] names) =>
        names.FirstOrDefault(name => name != symbol.Name && TypeLevels.Of(symbol).All(level => level.GetMembers(name).IsEmpty));

    /// <summary>A member of this name that stands here and could take an attribute, with its type.</summary>
    public (SyntaxNode Syntax, ITypeSymbol Type)? Member(string name)
    {
        var member = symbol.GetMembers(name).FirstOrDefault(one => one is (IPropertySymbol or IFieldSymbol) and { IsStatic: false });
        var type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        return type is not null && MemberMark.Find(syntax, name) is { } found ? (found, type) : null;
    }

    /// <summary>The names of what others can read, in order.</summary>
    public IEnumerable<string> Names => symbol.GetMembers()
        .Where(one => one is IPropertySymbol or IFieldSymbol && one.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
        .Select(one => one.Name);

    /// <summary>True when the member has an attribute of ours: then its use is decided.</summary>
    public bool IsMarked(SyntaxNode member) => AttributePlace.Lists(member)
        .SelectMany(list => list.Attributes)
        .Any(one => model.GetSymbolInfo(one, cancellationToken).Symbol is { ContainingType: { } type } && WellKnownTypes.IsInNamespace(type, "Capi"));

    /// <summary>Marks a member.</summary>
    public TextChange Mark(SyntaxNode member, string attribute) => MemberMark.Put(member, attribute, Text);

    /// <summary>Adds members; they are all set or all constant, all first or all behind. Null where there is no place for them.</summary>
    public TextChange? Add(IReadOnlyList<NewMember> members)
    {
        var layout = new Layout(Text);
        return syntax is RecordDeclarationSyntax { ParameterList: { } parameters } && members.All(member => member.IsSet) && !IsCalledInside
            ? new ParameterAddition(parameters, layout).Of([.. members.Select(member => member.Parameter)], members[0].IsFirst)
            : new MemberAddition(syntax, layout).Properties([.. members.Select(member => member.Property)], members[0].IsFirst);
    }

    // Another constructor hands on what it has, and has no more: a required property leaves the value to whoever calls it.
    private bool IsCalledInside => symbol.InstanceConstructors
        .SelectMany(one => one.DeclaringSyntaxReferences)
        .Any(one => one.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax { Initializer: not null, ParameterList.Parameters: var own } && !IsCopy(own));

    private bool IsCopy(SeparatedSyntaxList<ParameterSyntax> parameters) =>
        parameters.Count == 1 && parameters[0].Type is { } type && type.ToString() == symbol.Name;
}
