using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>The state that the analysis of one compilation shares. Thread-safe.</summary>
internal sealed class FlowWorld
{
    public FlowWorld(Compilation compilation)
    {
        Compilation = compilation;
        Contracts = new ContractMap(compilation);
        Summaries = new Summaries(this);
        Rules = TestProject.Is(compilation) ? [.. FlowRules.All.Where(rule => rule.JudgesTests)] : FlowRules.All;
    }

    public Compilation Compilation { get; }

    public ContractMap Contracts { get; }

    public Summaries Summaries { get; }

    /// <summary>The rules that apply to this compilation.</summary>
    public IReadOnlyList<FlowRule> Rules { get; }
}
