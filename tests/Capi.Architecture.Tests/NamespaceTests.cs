using Capi.Architecture.Tests.Naming;
using Capi.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Architecture.Tests;

/// <summary>A namespace is its folder. The compiler checks it too (IDE0130), but not for linked source.</summary>
public class NamespaceTests
{
    [Fact]
    public void Every_file_has_the_namespace_of_its_folder() => Findings.AssertNone(
        from path in NamespaceFolder.Files
        let expected = NamespaceFolder.GetExpected(path)
        from declaration in SourceFile.Parse(path).GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where !expected.Contains(declaration.Name.ToString())
        select $"{SourceFile.GetPosition(declaration)}: {declaration.Name} instead of {string.Join(" or ", expected)}");

    [Fact]
    public void Only_the_entry_point_of_a_program_has_no_namespace() => Findings.AssertNone(
        from path in NamespaceFolder.Files
        let nodes = SourceFile.Parse(path).GetRoot().ChildNodes().ToArray()
        where !nodes.OfType<BaseNamespaceDeclarationSyntax>().Any() && !nodes.OfType<GlobalStatementSyntax>().Any() && nodes.OfType<MemberDeclarationSyntax>().Any()
        select path);

    [Fact]
    public void The_exempt_folders_are_those_of_the_editorconfig() =>
        Assert.Equal(NamespaceFolder.Exempt.Keys.Order(), NamespaceFolder.ReadExemptFolders().Order());

    [Theory]
    [InlineData("src/Capi.Runtime/Payload/Json/JsonBuffer.cs", "Capi.Payload.Json")]
    [InlineData("src/Capi.Runtime/Contracts/Json/LenientJsonReader.cs", "Capi")]
    [InlineData("src/Capi.Catalog/Currencies.cs", "Capi.Catalog")]
    [InlineData("src/Capi.Cli/Hashing/HashContext.cs", "Capi.Cli.Hashing")]
    [InlineData("tools/Capi.Tools/Repository.cs", "Capi.Tools")]
    [InlineData("samples/Storefront/Shop/Order.cs", "Storefront.Shop")]
    public void The_namespace_is_derived_from_project_and_folder(string path, string expected) => Assert.Equal([expected], NamespaceFolder.GetExpected(path));
}
