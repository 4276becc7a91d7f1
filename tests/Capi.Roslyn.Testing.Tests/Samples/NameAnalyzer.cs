using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Roslyn.Testing.Tests.Samples;

/// <summary>Reports types whose name starts with a lower-case letter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TEST001";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Name", "'{0}' begins in lower case", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Registers nothing without the runtime, which a test of CountActionsAsync checks.
            if (start.Compilation.GetTypeByMetadataName("Capi.MetaEventAttribute") is null)
                return;

            start.RegisterSymbolAction(Check, SymbolKind.NamedType);
        });
    }

    private static void Check(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name.Length > 0 && char.IsLower(context.Symbol.Name[0]))
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name));
    }
}
