using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.Analysis;
using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>A value written to a sink, where people or other companies can read it.</summary>
internal sealed class SinkWrite(SinkKind sink, IOperation operation, FlowValue flowValue, FlowOperationVisitor visitor)
{
    public SinkKind Sink { get; } = sink;

    public FlowValue FlowValue { get; } = flowValue;

    /// <summary>The innermost part of the value that has this origin.</summary>
    public IOperation FindInnermostOperation(ValueOrigin origin) => visitor.FindInnermostOperation(operation, origin);
}
