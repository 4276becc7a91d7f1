using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>The effects of a helper method in terms of its parameters: what it returns, and which contract members and sinks it writes them to.</summary>
internal sealed class MethodSummary : IFlowObserver
{
    private readonly List<(ValueOrigin Origin, ContractMember Target)> _memberWrites = [];
    private readonly List<(ValueOrigin Origin, SinkKind Sink)> _sinkWrites = [];
    private readonly List<(ValueOrigin Origin, ContractMember Target)> _clockWrites = [];
    private readonly Dictionary<int, FlowValue> _outputs = [];
    private bool _hasReturned;

    /// <summary>The returned value; origins of kind Parameter stand for the arguments.</summary>
    public FlowValue ReturnedValue { get; private set; } = FlowValue.Unknown;

    /// <summary>The values that the helper leaves in its <c>out</c> and <c>ref</c> parameters, by ordinal.</summary>
    public IReadOnlyDictionary<int, FlowValue> Outputs => _outputs;

    public IReadOnlyList<(ValueOrigin Origin, ContractMember Target)> MemberWrites => _memberWrites;

    public IReadOnlyList<(ValueOrigin Origin, SinkKind Sink)> SinkWrites => _sinkWrites;

    /// <summary>The event times that the helper reads from a clock.</summary>
    public IReadOnlyList<(ValueOrigin Origin, ContractMember Target)> ClockWrites => _clockWrites;

    /// <inheritdoc/>
    void IFlowObserver.OnMemberWrite(ContractMember contractMember, IOperation value, FlowValue flowValue, FlowOperationVisitor visitor)
    {
        _memberWrites.AddRange(flowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Parameter).Select(origin => (origin, contractMember)));
        if (contractMember.Annotation == AnnotationKind.EventTime && flowValue.FindOrigin(ValueOriginKind.Clock) is { } clock)
            _clockWrites.Add((clock, contractMember));
    }

    /// <inheritdoc/>
    void IFlowObserver.OnSinkWrite(SinkKind sink, IOperation value, FlowValue flowValue, FlowOperationVisitor visitor) =>
        _sinkWrites.AddRange(flowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Parameter).Select(origin => (origin, sink)));

    /// <summary>Records what the helper leaves in its <c>out</c> and <c>ref</c> parameters.</summary>
    /// <param name="exit">The state where the helper returns.</param>
    public void AddOutputs(IMethodSymbol method, FlowState exit)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && exit.Find(StorageLocation.From(parameter)) is { } value)
                _outputs[parameter.Ordinal] = value.Where(origin => origin.IsRawIdentifier || origin.Kind is ValueOriginKind.Hash or ValueOriginKind.Parameter or ValueOriginKind.PersonId);
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// An ID that is generated in one statement and returned in another may have been stored in between, so only an ID generated in the
    /// returned expression counts. A calling code under a condition may depend on the number, so it does not count.
    /// </remarks>
    void IFlowObserver.OnReturn(IOperation value, FlowValue flowValue, FlowOperationVisitor visitor)
    {
        var reported = flowValue.Where(origin => origin.Kind == ValueOriginKind.CallingCode
            ? !ContractMemberWrite.IsConditional(origin) && !ContractMemberWrite.IsGuarded(origin)
            : !IsGenerated(origin.Kind) || value.Syntax.Span.Contains(origin.EntryOperation.Syntax.Span));
        ReturnedValue = _hasReturned ? ReturnedValue.Join(reported) : reported;
        _hasReturned = true;
    }

    private static bool IsGenerated(ValueOriginKind kind) => kind is ValueOriginKind.Guid or ValueOriginKind.Random or ValueOriginKind.Clock;
}
