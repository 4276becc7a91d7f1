using System.Collections.Immutable;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Roslyn.Testing.Generators;

/// <summary>A run of a generator on a compilation, from which further runs of the same driver can be started.</summary>
/// <remarks>
/// Only for what the testing package of Roslyn can't check: incrementality, model shape, strict compilation of emitted code, and running it.
/// Immutable: <see cref="RunAgain"/> returns a further run and leaves this one unchanged.
/// </remarks>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation input)
    {
        Input = input;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();

        // The driver converts an exception to a warning without output; here it fails the test.
        if (Result.Exception is { } exception)
            throw new TestFailureException("The generator threw.\n" + exception);
        if (!diagnostics.IsEmpty)
            throw new TestFailureException("The generator reported diagnostics.\n" + string.Join("\n", diagnostics));
    }

    /// <summary>The driver after this run.</summary>
    public GeneratorDriver Driver => _driver;

    /// <summary>The input compilation.</summary>
    public Compilation Input { get; }

    /// <summary>The input compilation with the generated files.</summary>
    public Compilation Output { get; }

    /// <summary>The run result of Roslyn.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The generated files.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>Runs a generator for the first time, with step tracking.</summary>
    public static GeneratorRun Start(IIncrementalGenerator generator, Compilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, compilation);
    }

    /// <summary>Runs again on another compilation, as an editor does after a key press.</summary>
    public GeneratorRun RunAgain(Compilation compilation)
    {
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        return new GeneratorRun(options is null ? _driver : _driver.WithUpdatedParseOptions(options), compilation);
    }

    /// <summary>Runs again on a clone of the compilation.</summary>
    public GeneratorRun RunOnClone() => RunAgain(Input.Clone());

    /// <summary>Runs again after an edit of one file.</summary>
    public GeneratorRun RunAfterEdit(string path, Func<string, string> edit)
    {
        var tree = Input.SyntaxTrees.Single(tree => tree.FilePath == path);
        var before = tree.ToString();
        var after = edit(before);
        if (after == before)
            throw new TestFailureException($"The edit changes nothing in {path}.");

        return RunAgain(Input.ReplaceSyntaxTree(tree, TestCompilation.Parse(path, after, (CSharpParseOptions)tree.Options)));
    }

    /// <summary>The text of one generated file.</summary>
    public string GetText(string hintName) => Sources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>The run reasons of a tracked step, in order.</summary>
    public ImmutableArray<IncrementalStepRunReason> GetReasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? Flatten(runs) : [];

    /// <summary>The run reasons of the source outputs.</summary>
    public ImmutableArray<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.Values.SelectMany(runs => Flatten(runs))];

    /// <summary>The output values of a tracked step.</summary>
    public IEnumerable<object> GetValues(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Value) : [];

    /// <summary>Emits the output compilation and loads the assembly.</summary>
    public LoadedAssembly Load(params Compilation[] dependencies) => LoadedAssembly.Load(Output, dependencies);

    private static ImmutableArray<IncrementalStepRunReason> Flatten(ImmutableArray<IncrementalGeneratorRunStep> runs) =>
        [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)];
}
