using Capi.Analyzers.Flow.Evaluation;
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
    }

    public Compilation Compilation { get; }

    public ContractMap Contracts { get; }

    public Summaries Summaries { get; }
}
