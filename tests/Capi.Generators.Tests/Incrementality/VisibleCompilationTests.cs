using Capi.Generators.Memo;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>Tests when two compilations have the same visible declarations.</summary>
public class VisibleCompilationTests
{
    private static readonly CSharpCompilation First = TestCompilation.Create(Enumerable.Range(0, 10).Select(number =>
        ($"File{number}.cs", $"public partial class Many {{ public int Value{number}() => 0; }}")));

    [Fact]
    public void A_clone_is_the_same() => Assert.True(IsSame(First.Clone()));

    [Theory]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Bodies_of_a_few_files_are_the_same_and_many_files_are_not_compared(int files, bool isSame)
    {
        var next = First;
        for (var number = 0; number < files; number++)
            next = Edit(next, number, text => text.Replace("=> 0", "=> 1", StringComparison.Ordinal));

        Assert.Equal(isSame, IsSame(next));
    }

    [Fact]
    public void A_member_more_is_not_the_same() =>
        Assert.False(IsSame(Edit(First, 3, text => text.Replace("{ public", "{ public int More; public", StringComparison.Ordinal))));

    public static TheoryData<string, Func<CSharpCompilation, CSharpCompilation>> Others => new()
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
    [MemberData(nameof(Others))]
    public void What_else_differs_is_not_the_same(string what, Func<CSharpCompilation, CSharpCompilation> change) =>
        Assert.False(IsSame(change(First)), what);

    // The order of a partial type's members depends on path and position; for two files with the same path an edited body can change it.
    [Fact]
    public void A_body_in_a_file_that_shares_its_path_is_not_the_same()
    {
        var twins = First.AddSyntaxTrees(TestCompilation.Parse("File3.cs", "public class Twin;"));

        Assert.False(VisibleCompilation.AreSame(twins, Edit(twins, 3, text => text.Replace("=> 0", "=> 1", StringComparison.Ordinal)), default));
    }

    private static bool IsSame(Compilation other) => VisibleCompilation.AreSame(First, other, default);

    private static CSharpCompilation Edit(CSharpCompilation compilation, int number, Func<string, string> edit)
    {
        var tree = compilation.SyntaxTrees[number];
        return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.FilePath, edit(tree.ToString())));
    }
}
