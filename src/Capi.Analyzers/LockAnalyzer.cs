using System.Collections.Immutable;
using Capi.Analyzers.Locking;
using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers;

/// <summary>Compares what the contracts of a project send with <c>capi.lock.json</c>. A project without this file costs nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockAnalyzer : DiagnosticAnalyzer
{
    // Roslyn keeps the result with the text: while code is typed, the lock is read once.
    private static readonly SourceTextValueProvider<LockReader> Reader = new(static text => LockReader.Read(text.ToString()));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. LockRules.All.Select(static rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A contract in generated code is sent like any other.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var contractLock = WellKnownTypes.IsRuntimeReferenced(start.Compilation)
                ? ContractLock.TryRead(
                    start.Options.AdditionalFiles,
                    start.Compilation.AssemblyName ?? "",
                    text => start.TryGetValue(text, Reader, out var reader) ? reader : LockReader.Read(text.ToString()),
                    start.CancellationToken)
                : null;
            if (contractLock is null)
                return;

            start.RegisterAdditionalFileAction(context =>
            {
                foreach (var error in contractLock.GetErrors(context.AdditionalFile.Path))
                    context.ReportDiagnostic(error);
            });
            if (!contractLock.IsReadable)
                return;

            var comparison = new LockComparison(contractLock);
            start.RegisterSymbolAction(comparison.AnalyzeType, SymbolKind.NamedType);
            start.RegisterCompilationEndAction(comparison.Report);
        });
    }
}
