using Capi.Analyzers.Tests.Migration;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Analyzers.Tests.Robustness;

/// <summary>On mutated senders the rules for hand-written code terminate without an exception.</summary>
public class MigrationMutationTests
{
    private const int Rounds = 8;
    private const int MutationsPerFile = 4;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task Mutated_senders_make_no_rule_throw()
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        var random = new Random(20261129);
        var original = ExamplesCompilation.Create("Mistakes", "Unseen");
        var found = new HashSet<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var compilation = original;
            foreach (var tree in original.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".cs.txt", StringComparison.Ordinal)))
            {
                var text = (await tree.GetTextAsync(limit.Token)).ToString();
                for (var mutation = 0; mutation < MutationsPerFile; mutation++)
                    text = CodeMutator.MutateOnce(text, random);
                compilation = compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.FilePath, text));
            }

            found.UnionWith((await compilation.GetDiagnosticsAsync([new MigrationAnalyzer()], limit.Token)).Select(one => one.Id));
        }

        // The test is meaningful only if most rules still found something.
        Assert.True(found.Count * 4 >= new MigrationAnalyzer().SupportedDiagnostics.Length * 3, $"Only {found.Count} rules reported.");
    }
}
