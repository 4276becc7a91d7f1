using System.Collections.Concurrent;
using Capi.ContractReading.Ga4;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI025: two contracts of a project are bound to the same GA4 event. One instance per compilation; thread safe.</summary>
internal sealed class Ga4EventDuplicateRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI025";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateErrorOfCompilation(
        Id,
        "Two contracts are bound to the same GA4 event",
        "'{0}' is bound to '{1}' like '{2}', but a gateway binds an event to one contract; remove one of the attributes",
        RuleCategories.Contract);

    private readonly ConcurrentBag<(string Name, INamedTypeSymbol Contract, Location Location)> _bindings = [];

    /// <summary>The rule's descriptor.</summary>
    public static DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Remembers the binding of a contract, if it has one.</summary>
    public void Add(ContractLocations contract)
    {
        if (Ga4BindingReader.FindAttribute(contract.Type) is { } attribute && Ga4BindingReader.GetEventName(attribute) is { } name)
            _bindings.Add((name, contract.Type, contract.Ga4EventNameArgument));
    }

    /// <summary>Reports every contract after the first of each name, in the order of their names.</summary>
    public void Report(CompilationAnalysisContext context)
    {
        foreach (var group in _bindings.GroupBy(binding => binding.Name, StringComparer.Ordinal))
        {
            var contracts = group.OrderBy(binding => binding.Contract.ToDisplayString(), StringComparer.Ordinal).ToList();
            foreach (var (name, contract, location) in contracts.Skip(1))
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, [contracts[0].Location], contract.Name, name, contracts[0].Contract.Name));
        }
    }
}
