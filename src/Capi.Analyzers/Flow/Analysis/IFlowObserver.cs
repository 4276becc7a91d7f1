using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>Receives every value that is written to a contract member or a sink, or returned.</summary>
internal interface IFlowObserver
{
    /// <summary>A value is written to a member of a contract or of the context.</summary>
    void OnMemberWrite(ContractMember contractMember, IOperation operation, FlowValue flowValue, FlowOperationVisitor visitor);

    /// <summary>A value is written to a sink.</summary>
    void OnSinkWrite(SinkKind sink, IOperation operation, FlowValue flowValue, FlowOperationVisitor visitor);

    /// <summary>The analyzed method returns a value.</summary>
    void OnReturn(IOperation operation, FlowValue flowValue, FlowOperationVisitor visitor);
}
