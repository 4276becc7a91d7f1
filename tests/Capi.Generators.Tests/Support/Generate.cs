using System.Collections.Immutable;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests;

/// <summary>Runs the generator with every invariant checked.</summary>
internal static class Generate
{
    /// <summary>Generates for test code that must compile, before and after, and checks caching and the model's shape.</summary>
    public static GeneratorRun Checked(string code, NullableContextOptions nullable = NullableContextOptions.Enable) =>
        Checked(TestCompilation.Create(MarkupParser.Parse(code).Sources, nullable: nullable));

    /// <summary>The same for a compilation.</summary>
    public static GeneratorRun Checked(CSharpCompilation compilation)
    {
        var run = GeneratorRun.First(new CapiEventGenerator(), compilation);
        Require.NoErrors(run.Output);
        Require.OnlyCachedOrUnchanged(run.OnClone(), TrackingNames.All);
        ModelShape.Check(run, TrackingNames.All);
        StrictCompile.Check(run);
        return run;
    }

    /// <summary>Generates for code that may be anything.</summary>
    public static GeneratorRun Unchecked(string code, ImmutableArray<MetadataReference>? references = null) =>
        GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(MarkupParser.Parse(code).Sources, references));

    /// <summary>The only generated text.</summary>
    public static string TextOf(string code) => Checked(code).Sources.Single().SourceText.ToString();
}
