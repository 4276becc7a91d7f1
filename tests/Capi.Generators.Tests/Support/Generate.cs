using System.Collections.Immutable;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests;

/// <summary>Runs the generator and checks its invariants.</summary>
internal static class Generate
{
    /// <summary>Runs the generator on code that must compile before and after, and checks caching and the types in the model.</summary>
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

    /// <summary>Runs the generator on any code, without checks.</summary>
    public static GeneratorRun Unchecked(string code, ImmutableArray<MetadataReference>? references = null) =>
        GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(MarkupParser.Parse(code).Sources, references));

    /// <summary>Runs the generator and returns the text of the only generated file.</summary>
    public static string TextOf(string code) => Checked(code).Sources.Single().SourceText.ToString();
}
