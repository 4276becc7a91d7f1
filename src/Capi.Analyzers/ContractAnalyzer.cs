using System.Collections.Immutable;
using Capi.Analyzers.Rules;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            .Concat(ContractAdvisories.All.Select(advisory => advisory.Descriptor))
            .Append(Ga4EventDuplicateRule.Descriptor)
            .Distinct()
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

            var (argumentCache, duplicates, visibility) = (new MessageArgumentCache(), new Ga4EventDuplicateRule(), new LibraryVisibility(start.Compilation));
            start.RegisterSymbolAction(context => AnalyzeNamedType(context, argumentCache, duplicates), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(duplicates.Report);
            start.RegisterSyntaxNodeAction(context => MisplacedAnnotationReporter.AnalyzeAttribute(context, visibility, argumentCache), SyntaxKind.Attribute);
            start.RegisterSyntaxNodeAction(
                context => MisplacedAnnotationReporter.AnalyzePartialConstructors(context, visibility, argumentCache),
                SyntaxKind.ClassDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.RecordStructDeclaration);
        });
    }

    private static void AnalyzeNamedType(SymbolAnalysisContext context, MessageArgumentCache argumentCache, Ga4EventDuplicateRule duplicates)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (WellKnownTypes.FindMetaEventAttribute(type) is not { } metaEvent)
        {
            MisplacedAnnotationReporter.AnalyzeDerivedType(context, type, argumentCache);
            return;
        }

        var definition = ContractReader.Read(type, metaEvent, context.Compilation, context.CancellationToken);
        var contract = new ContractLocations(type, metaEvent, context.Compilation, context.CancellationToken);
        duplicates.Add(contract);

        // A problem in a type that is flattened twice is found twice; report it once.
        var reported = new HashSet<Diagnostic>();
        foreach (var diagnostic in GetErrors(definition, contract, argumentCache).Concat(GetAdvisories(context, definition, contract, argumentCache)))
        {
            if (reported.Add(diagnostic))
                context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> GetErrors(ContractDefinition definition, ContractLocations contract, MessageArgumentCache argumentCache)
    {
        foreach (var problem in definition.Problems)
        {
            if (problem is { Rule: { } rule, IsReportedAtAttribute: false })
                yield return rule.CreateDiagnostic(problem, contract, argumentCache);
        }
    }

    private static IEnumerable<Diagnostic> GetAdvisories(SymbolAnalysisContext context, ContractDefinition definition, ContractLocations contract, MessageArgumentCache argumentCache)
    {
        if (contract.DeclarationIdentifier.SourceTree is not { } tree)
            return [];

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return ContractAdvisories.All
            .Where(advisory => definition.IsValid || !advisory.RequiresValidContract)
            .SelectMany(advisory => advisory.GetDiagnostics(definition, contract, options, argumentCache));
    }
}
