using System.Diagnostics;
using Capi.Compile.Benchmarks.Projects;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>Runs one generator over a project, then again after every key press in a file that has nothing to do with it.</summary>
/// <remarks>Its compilations are its own: one that another generator has bound already would be a present.</remarks>
internal sealed class Typist
{
    private Compilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public Typist(IIncrementalGenerator generator, int contracts)
    {
        _compilation = TestCompilation.Create(ContractProject.Files(contracts));
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);

        var started = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        ColdMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The first run, in milliseconds.</summary>
    public double ColdMs { get; }

    /// <summary>One key press and the run that follows it. The driver works on this thread.</summary>
    public (double Ms, long Bytes) Type()
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == ContractProject.Unrelated);
        var text = ContractProject.UnrelatedText(++_edits);
        _compilation = _compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.FilePath, text));

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
