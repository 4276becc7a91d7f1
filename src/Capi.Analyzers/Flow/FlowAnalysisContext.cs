using Capi.Analyzers.Flow.Analysis;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>The state that the analysis of one compilation shares. Thread-safe.</summary>
internal sealed class FlowAnalysisContext
{
    public FlowAnalysisContext(Compilation compilation)
    {
        Compilation = compilation;
        OnlyImplementations = new OnlyImplementations(compilation);
        ContractMembers = new ContractMemberMap(compilation);
        MethodSummaries = new MethodSummaryCache(this);
        MemberSummaries = new MemberSummaryCache(this);
        Rules = TestProject.IsTestProject(compilation) ? [.. FlowRules.All.Where(rule => rule.AppliesToTestProjects)] : FlowRules.All;
    }

    public Compilation Compilation { get; }

    public ContractMemberMap ContractMembers { get; }

    public OnlyImplementations OnlyImplementations { get; }

    public MethodSummaryCache MethodSummaries { get; }

    public MemberSummaryCache MemberSummaries { get; }

    /// <summary>The rules that apply to this compilation.</summary>
    public IReadOnlyList<FlowRule> Rules { get; }

    /// <summary>True for a contract, a context, or a task of one: a method that returns or receives one may set its members.</summary>
    public bool ContainsContractMembers(ITypeSymbol type) =>
        ContractMembers.HasContractMembers(type) || (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && ContractMembers.HasContractMembers(task.TypeArguments[0]));
}
