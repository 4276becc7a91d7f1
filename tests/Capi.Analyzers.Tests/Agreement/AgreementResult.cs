using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Analyzers.Tests.Agreement;

/// <summary>The results of compiler, rules and generator for one source.</summary>
/// <param name="Compiles">True when the source compiles without the generator.</param>
/// <param name="HasErrors">True when a rule reports an error; warnings and suggestions don't count.</param>
/// <param name="IsEmitted">True when every contract gets code, and all of it compiles.</param>
internal sealed record AgreementResult(bool Compiles, bool HasErrors, bool IsEmitted)
{
    public static async Task<AgreementResult> EvaluateAsync(CSharpCompilation compilation)
    {
        var run = GeneratorRun.Start(new CapiEventGenerator(), compilation);
        var contracts = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .Count(type => type.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == "Capi.MetaEventAttribute"));

        return new AgreementResult(
            Compiles(compilation),
            (await compilation.GetDiagnosticsAsync([new ContractAnalyzer()])).Any(one => one.Severity == DiagnosticSeverity.Error),
            run.Sources.Length == contracts && Compiles(run.Output));

        static bool Compiles(Compilation one) => one.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
    }
}
