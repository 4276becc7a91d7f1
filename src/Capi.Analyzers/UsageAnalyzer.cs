using System.Collections.Immutable;
using Capi.Analyzers.Rules;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers;

/// <summary>Checks how code uses contracts and the client, one operation at a time. The contracts may be in a referenced assembly.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. UsageRules.All.Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Skip projects that don't reference the runtime.
            if (UsageTypes.Resolve(start.Compilation) is not { } types)
                return;

            start.RegisterOperationAction(
                context =>
                {
                    foreach (var rule in UsageRules.GetRules(context.Operation.Kind))
                        rule.Analyze(context, types);
                },
                UsageRules.OperationKinds);
        });
    }
}
