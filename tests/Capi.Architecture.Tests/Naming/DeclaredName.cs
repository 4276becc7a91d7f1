using Capi.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Architecture.Tests.Naming;

/// <summary>A name that a source file declares.</summary>
/// <param name="Name">The name, in Pascal case and without the underscore of a field.</param>
/// <param name="Declaration">The node that declares it.</param>
internal sealed record DeclaredName(string Name, SyntaxNode Declaration)
{
    public bool IsType => Declaration is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    public bool IsMember => Declaration is MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax;

    public string Position => SourceFile.GetPosition(Declaration);

    /// <summary>The names of types, members, parameters, and variables.</summary>
    public static IEnumerable<DeclaredName> FindAll(string path) =>
        from node in SourceFile.Parse(path).GetRoot().DescendantNodes()
        let identifier = GetIdentifier(node).ValueText
        where !string.IsNullOrEmpty(identifier)
        select new DeclaredName(ToPascalCase(identifier.TrimStart('_')), node);

    private static SyntaxToken GetIdentifier(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EnumMemberDeclarationSyntax member => member.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax variable => variable.Identifier,
        _ => default,
    };

    private static string ToPascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
