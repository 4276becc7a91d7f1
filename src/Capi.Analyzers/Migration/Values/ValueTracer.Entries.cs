using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Members and entries that are read.
internal sealed partial class ValueTracer
{
    private IEnumerable<TracedValue> TraceMember(IMemberReferenceOperation reference, CallFrame? frame)
    {
        var member = reference.Member;
        if (member is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
            return [new TracedValue(OriginKind.Empty, reference, frame)];
        if (reference is IPropertyReferenceOperation property)
        {
            if (KnownValues.IsClock(property.Property))
                return [new TracedValue(OriginKind.Clock, reference, frame)];
            if (property.Instance is { Type.Name: "DateTime" or "DateTimeOffset" or "TimeSpan" } moment && FindClock(moment, frame) is { } clock)
                return [clock with { Operation = reference, Name = property.Property.Name }];
            if (property.Property.IsIndexer)
                return TraceIndexer(property, frame);
            if (KnownMethods.IsTransparent(property.Property) && property.Instance is { } instance)
                return Trace(instance, frame);
            if (KnownMethods.FindStep(property.Property) is { } step && property.Instance is { } changed)
                return Trace(changed, frame).Select(value => value.With(step, property));
        }

        var assigned = TraceAssignedMember(reference, frame);
        return assigned.Count > 0 ? assigned : [CreateMember(reference, frame)];
    }

    // DateTime.UtcNow.Ticks, and (DateTime.UtcNow - epoch).TotalSeconds.
    private TracedValue? FindClock(IOperation moment, CallFrame? frame)
    {
        var values = Trace(moment, frame);
        return values.All(value => value.Kind == OriginKind.Clock) ? values[0] : null;
    }

    private IEnumerable<TracedValue> TraceIndexer(IPropertyReferenceOperation indexer, CallFrame? frame)
    {
        if (KnownValues.FindEntryName(indexer) is { } name)
            return [CreateEntry(indexer, name, frame)];
        return indexer.Instance is { } instance && indexer.Arguments.Length == 1 && indexer.Arguments[0].Value.Type?.SpecialType != SpecialType.System_String
            ? Trace(instance, frame).Select(value => value.With(instance.Type?.SpecialType == SpecialType.System_String ? StepKind.Part : StepKind.Element, indexer))
            : [new TracedValue(OriginKind.Entry, indexer, frame) { Symbol = indexer.Property, Name = "" }];
    }

    private static TracedValue CreateEntry(IOperation lookup, string name, CallFrame? frame) =>
        new(OriginKind.Entry, lookup, frame) { Symbol = lookup is IInvocationOperation call ? call.TargetMethod : ((IPropertyReferenceOperation)lookup).Property, Name = name };

    private static TracedValue CreateMember(IMemberReferenceOperation reference, CallFrame? frame) =>
        new(OriginKind.Member, reference, frame) { Symbol = reference.Member, Name = reference.Member.Name };
}
