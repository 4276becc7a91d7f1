using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing.Verifiers;

/// <summary>Adds a generator to a project, as a package reference does.</summary>
public sealed class GeneratorReference(IIncrementalGenerator generator) : AnalyzerReference
{
    // The workspace identifies a generator by its instance.
    private readonly ImmutableArray<ISourceGenerator> _generators = [generator.AsSourceGenerator()];

    /// <inheritdoc/>
    public override string FullPath => Display;

    /// <inheritdoc/>
    public override string Display => generator.GetType().Name;

    /// <inheritdoc/>
    public override object Id => generator;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    /// <inheritdoc/>
    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
