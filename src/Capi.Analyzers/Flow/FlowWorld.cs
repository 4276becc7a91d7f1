using Capi.Analyzers.Flow.Evaluation;
using Capi.Analyzers.Flow.Rules;
using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>What all methods of one compilation share. Safe for many threads.</summary>
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

    /// <summary>The rules that hold in this compilation.</summary>
    public IReadOnlyList<FlowRule> Rules { get; }
}
