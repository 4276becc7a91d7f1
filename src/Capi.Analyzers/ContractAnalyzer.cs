using System.Collections.Immutable;
using Capi.Analyzers.Remarks;
using Capi.Analyzers.Rules;
using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers;

/// <summary>Reports why no code is generated for a contract, and advisories for contracts that get code. Each contract is read once, with the
/// generator's reader; the rules create diagnostics from the problems and facts that it finds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. ContractRules.All.Select(rule => rule.Descriptor)
            .Concat(ContractRemarks.All.Select(remark => remark.Descriptor))
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Skip projects that don't reference the runtime.
            if (!WellKnownTypes.IsRuntimeReferenced(start.Compilation))
                return;

            var same = new SameWords();
            start.RegisterSymbolAction(context => Check(context, same), SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext context, SameWords same)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (WellKnownTypes.MetaEvent(type) is not { } metaEvent)
            return;

        var facts = ContractReader.Read(type, metaEvent, context.Compilation, context.CancellationToken);
        var contract = new ContractPlaces(type, metaEvent, context.Compilation, context.CancellationToken);

        // A problem in a type that is flattened twice is found twice; report it once.
        var reported = new HashSet<Diagnostic>();
        foreach (var diagnostic in Problems(facts, contract, same).Concat(Remarks(context, facts, contract, same)))
        {
            if (reported.Add(diagnostic))
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> Problems(ContractFacts facts, ContractPlaces contract, SameWords same)
    {
        foreach (var problem in facts.Problems)
        {
            if (ContractRules.For(problem) is { } rule)
                yield return rule.Explain(problem, contract, same);
        }
    }

    private static IEnumerable<Diagnostic> Remarks(SymbolAnalysisContext context, ContractFacts facts, ContractPlaces contract, SameWords same)
    {
        if (contract.Contract.SourceTree is not { } tree)
            return [];

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return ContractRemarks.All
            .Where(remark => facts.IsUsable || !remark.NeedsWholeContract)
            .SelectMany(remark => remark.Of(facts, contract, options, same));
    }
}
