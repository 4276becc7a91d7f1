using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.MarkupParsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests.Support;

/// <summary>
/// Runs the generator for what <see cref="CSharpSourceGeneratorVerifier{T}"/> can't check: incrementality, the types in the
/// model, strict compilation of emitted code, and running it.
/// </summary>
internal static class GeneratorVerifier
{
    /// <summary>Runs the generator on code that must compile before and after, and checks caching and the types in the model.</summary>
    public static GeneratorRun Run(string code, NullableContextOptions nullable = NullableContextOptions.Enable) =>
        Run(TestCompilation.Create(MarkupParser.Parse(code).Sources, nullable: nullable));

    /// <summary>The same for a compilation.</summary>
    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        var run = GeneratorRun.Start(new CapiEventGenerator(), compilation);
        Require.NoErrors(run.Output);
        Require.OnlyCachedOrUnchanged(run.RunOnClone(), TrackingNames.All);
        ModelShape.Check(run, TrackingNames.All);
        StrictCompilation.AssertNoWarnings(run);
        return run;
    }

    /// <summary>Runs the generator on any code, without checks.</summary>
    public static GeneratorRun RunUnchecked(string code) => GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(code));

    /// <summary>Runs the generator and returns the text of the only generated file.</summary>
    public static string RunAndGetText(string code) => Run(code).Sources.Single().SourceText.ToString();
}
