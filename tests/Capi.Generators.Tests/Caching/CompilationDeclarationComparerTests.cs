using Capi.Generators.Caching;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests.Caching;

/// <summary>Tests when two compilations have the same visible declarations.</summary>
public class CompilationDeclarationComparerTests
{
    private static readonly CSharpCompilation First = TestCompilation.Create(Enumerable.Range(0, 10).Select(number =>
        ($"File{number}.cs", $"public partial class Many {{ public int Value{number}() => 0; }}")));

    [Fact]
    public void A_clone_is_equivalent() => Assert.True(IsEquivalent(First.Clone()));

    [Theory]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Edited_bodies_of_a_few_files_are_equivalent_and_many_files_are_not_compared(int files, bool isEquivalent)
    {
        var next = First;
        for (var number = 0; number < files; number++)
            next = Edit(next, number, text => text.Replace("=> 0", "=> 1", StringComparison.Ordinal));

        Assert.Equal(isEquivalent, IsEquivalent(next));
    }

    [Fact]
    public void An_added_member_is_not_equivalent() =>
        Assert.False(IsEquivalent(Edit(First, 3, text => text.Replace("{ public", "{ public int More; public", StringComparison.Ordinal))));

    public static TheoryData<string, Func<CSharpCompilation, CSharpCompilation>> OtherChanges => new()
    {
        { "name", one => one.WithAssemblyName("Other") },
        { "options", one => one.WithOptions(one.Options.WithNullableContextOptions(NullableContextOptions.Disable)) },
        { "reference more", one => one.AddReferences(TestCompilation.Create("").ToMetadataReference()) },
        { "reference less", one => one.RemoveReferences(References.Runtime) },
        { "reference replaced", one => one.ReplaceReference(References.Runtime, TestCompilation.Create("").ToMetadataReference()) },
        { "file more", one => one.AddSyntaxTrees(TestCompilation.Parse("More.cs", "")) },
        { "file less", one => one.RemoveSyntaxTrees(one.SyntaxTrees[4]) },
        { "file renamed", one => one.ReplaceSyntaxTree(one.SyntaxTrees[4], one.SyntaxTrees[4].WithFilePath("Renamed.cs")) },
        { "order of files", one => one.RemoveAllSyntaxTrees().AddSyntaxTrees(one.SyntaxTrees.Reverse()) },
        { "options of a file", one => one.ReplaceSyntaxTree(one.SyntaxTrees[4], one.SyntaxTrees[4].WithRootAndOptions(one.SyntaxTrees[4].GetRoot(), TestCompilation.ParseOptions.WithPreprocessorSymbols("FLAG"))) },
    };

    [Theory]
    [MemberData(nameof(OtherChanges))]
    public void Any_other_change_is_not_equivalent(string description, Func<CSharpCompilation, CSharpCompilation> change) =>
        Assert.False(IsEquivalent(change(First)), description);

    // The order of a partial type's members depends on path and position; for two files with the same path an edited body can change it.
    [Fact]
    public void An_edited_body_in_a_file_with_a_duplicate_path_is_not_equivalent()
    {
        var twins = First.AddSyntaxTrees(TestCompilation.Parse("File3.cs", "public class Twin;"));

        Assert.False(CompilationDeclarationComparer.AreEquivalent(twins, Edit(twins, 3, text => text.Replace("=> 0", "=> 1", StringComparison.Ordinal)), default));
    }

    private static bool IsEquivalent(Compilation other) => CompilationDeclarationComparer.AreEquivalent(First, other, default);

    private static CSharpCompilation Edit(CSharpCompilation compilation, int number, Func<string, string> edit)
    {
        var tree = compilation.SyntaxTrees[number];
        return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.FilePath, edit(tree.ToString())));
    }
}
