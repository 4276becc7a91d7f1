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
    private int _renames;

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

    /// <summary>One key press in a method's body and the run that follows it. The driver works on this thread.</summary>
    public (double Ms, long Bytes) Type() => Run(ContractProject.UnrelatedText(++_edits, _renames));

    /// <summary>One key press in a method's name: for all that is known before reading, a contract may depend on it.</summary>
    public (double Ms, long Bytes) Rename() => Run(ContractProject.UnrelatedText(_edits, ++_renames));

    private (double Ms, long Bytes) Run(string text)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == ContractProject.Unrelated);
        _compilation = _compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.FilePath, text));

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
