using System.Diagnostics;
using Capi.Compile.Benchmarks.Projects;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>Runs a generator on a project, and again after each keystroke in a file without contracts.</summary>
/// <remarks>Creates its own compilations: one already bound by another generator would be faster.</remarks>
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

    /// <summary>The duration of the first run in milliseconds.</summary>
    public double ColdMs { get; }

    /// <summary>Edits a method body and runs the generator on this thread.</summary>
    public (double Ms, long Bytes) Type() => Run(ContractProject.UnrelatedText(++_edits, _renames));

    /// <summary>Edits a method name, which a contract might depend on, and runs the generator.</summary>
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
