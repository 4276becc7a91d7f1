using Capi.Generators.Caching;
using Capi.Generators.Emission;
using Capi.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Generators;

/// <summary>Generates event contracts for types with <c>[MetaEvent]</c>: find, parse into an equatable model, emit.</summary>
/// <remarks>Reports no diagnostics. The analyzers report contract problems; they compile the same contract reader.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CapiEventGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var environment = context.CompilationProvider
            .Select(static (compilation, _) => EnvironmentParser.Parse(compilation))
            .WithTrackingName(TrackingNames.Environment);

        // The only state kept between runs: the pipeline calls this transform for every contract after every edit.
        var cache = new ContractCache();
        var contracts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "Capi.MetaEventAttribute",
                static (node, _) => node is TypeDeclarationSyntax,
                cache.GetOrParse)
            .Where(static contract => contract is not null)
            .Select(static (contract, _) => contract!)
            .WithTrackingName(TrackingNames.Contract);

        var conflicts = contracts
            .Select(static (contract, _) => contract.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.FindConflicts(names))
            .WithTrackingName(TrackingNames.HintNameConflicts);

        var sources = contracts.Combine(conflicts).Combine(environment);
        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            var ((contract, conflicts), environment) = source;
            if (environment.CanEmit && HintNames.GetFileName(contract.HintName, conflicts) is { } fileName)
                output.AddSource(fileName, EventEmitter.Emit(contract, environment));
        });
    }
}
