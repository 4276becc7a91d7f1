using System.Collections.Concurrent;
using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Descriptions;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Locking;

/// <summary>Compares the contracts of one compilation with the lock. Thread-safe.</summary>
/// <remarks>A contract that the lock lists is compared at once, so that editors show the differences while code is typed; what is added or removed is known at the end.</remarks>
internal sealed class LockComparison(ContractLock contractLock)
{
    private readonly ConcurrentDictionary<string, SourceContract> _contracts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unreadable = new(StringComparer.Ordinal);

    /// <summary>Compares a type, if it is a contract.</summary>
    public void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (WellKnownTypes.FindMetaEventAttribute(type) is not { } metaEvent)
            return;

        var name = ContractDescriber.GetTypeName(type);
        if (SourceContract.TryRead(type, metaEvent, context.Compilation, context.CancellationToken) is not { } contract)
        {
            _unreadable[name] = true;
            return;
        }

        _contracts[name] = contract;
        if (!contractLock.Contracts.TryGetValue(name, out var locked))
            return;

        foreach (var change in ContractComparison.Compare(name, name, locked, contract.Contract))
            context.ReportDiagnostic(CreateDiagnostic(change));
    }

    /// <summary>Reports what is in the lock or in the project only.</summary>
    public void Report(CompilationAnalysisContext context)
    {
        var current = _contracts.ToDictionary(static pair => pair.Key, static pair => pair.Value.Contract, StringComparer.Ordinal);
        foreach (var change in AssemblyComparison.CompareUnmatched(contractLock.Contracts, current, _unreadable.Keys))
            context.ReportDiagnostic(CreateDiagnostic(change));
    }

    private Diagnostic CreateDiagnostic(ContractChange change)
    {
        var location = _contracts.TryGetValue(change.Type, out var contract) ? contract.GetLocation(change) : contractLock.GetLocation(change.Type);
        var properties = DiagnosticProperties.Create([(FixProperties.Contract, change.Type), (FixProperties.LockedContract, change.LockedType)]);
        return Diagnostic.Create(LockRules.GetDescriptor(change.Kind), location, properties, [change.ShortName, .. change.Arguments]);
    }
}
