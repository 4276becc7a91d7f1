using System.Diagnostics;
using Capi.Compile.Benchmarks.Projects;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Compile.Benchmarks.Generating;

/// <summary>Runs a generator on a project, and again after each keystroke in a file without contracts.</summary>
/// <remarks>Creates its own compilations: one already bound by another generator would be faster.</remarks>
internal sealed class KeystrokeSimulator
{
    private Compilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;
    private int _renames;

    public KeystrokeSimulator(IIncrementalGenerator generator, int contracts)
    {
        _compilation = TestCompilation.Create(ContractProject.CreateFiles(contracts));
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);

        var started = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        ColdMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The duration of the first run in milliseconds.</summary>
    public double ColdMs { get; }

    /// <summary>Edits a method body and runs the generator on this thread.</summary>
    public (double Ms, long Bytes) EditMethodBody() => ApplyEdit(ContractProject.GetUnrelatedText(++_edits, _renames));

    /// <summary>Edits a method name, which a contract might depend on, and runs the generator.</summary>
    public (double Ms, long Bytes) EditMethodName() => ApplyEdit(ContractProject.GetUnrelatedText(_edits, ++_renames));

    private (double Ms, long Bytes) ApplyEdit(string text)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == ContractProject.UnrelatedPath);
        _compilation = _compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(tree.FilePath, text));

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
