using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.CodeFixes.Migration;

// Event IDs, points in time, and collections that are hashed or joined.
internal sealed partial class SourceExpressionFinder
{
    /// <summary>The event ID as the sender writes it, because the browser writes the same; before it is hashed, if it is.</summary>
    public SourceExpression? FindId(PayloadField field)
    {
        if (field.Values.Any(IsInvented) || field.Values.Any(value => value.Kind == OriginKind.Call && !IsSource(value)))
            return null;

        var written = FindWritten(field);
        return written is null || field.Values.All(value => value.Steps.All(step => step.Kind is StepKind.ToText or StepKind.Element)) ? FindSource(field.Values) ?? written : written with { Name = FindSource(field.Values)?.Name ?? "" };
    }

    private static bool IsPlain(IOperation call) =>
        !HashedNames.ContainsHashWord(call is IInvocationOperation { TargetMethod.Name: var name } ? name : "") && !call.Descendants().Any(one => one is IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation);

    // phones.Select(Hash): the phones.
    private SourceExpression? FindHashedElements(PayloadField field)
    {
        var written = field.Operation is null ? null : KnownMethods.SkipConversions(field.Operation);
        while (written is IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } list && KnownMethods.GetSubject(list) is { } source)
            written = KnownMethods.SkipConversions(source);
        return written is IInvocationOperation { TargetMethod.Name: "Select" } select && GetBody(select) == _body && KnownMethods.GetSubject(select) is { } elements
            && select.Arguments.Select(argument => (argument.Value as IDelegateCreationOperation)?.Target).OfType<IMethodReferenceOperation>().FirstOrDefault() is { Method: { Parameters.Length: 1 } method }
            && tracer.Code.GetBody(method) is { } body && ReturnedValues.Find(body).SelectMany(value => tracer.Trace(value)).Any(value => value.IsHashed)
            ? _reader.Read(KnownMethods.SkipConversions(elements), GetName(KnownMethods.SkipConversions(elements)))
            : null;
    }

    /// <summary>The point in time that a field sends, before it becomes a number: <c>new DateTimeOffset(order.PaidAt, TimeSpan.Zero)</c>, or the <c>order.PaidAt</c> in <c>(order.PaidAt - DateTime.UnixEpoch).TotalSeconds</c>.</summary>
    public SourceExpression? FindMoment(IEnumerable<PayloadField> fields)
    {
        if (fields.ToList() is not [{ Operation: { } written } field] || GetBody(written) != _body || field.Values.Any(IsInvented))
            return null;

        written = KnownMethods.SkipConversions(written);
        if (written is IInvocationOperation { TargetMethod.Name: "ToUnixTimeSeconds" or "ToUnixTimeMilliseconds", Instance: { } offset })
            return _reader.Read(offset, FindChains(offset) is [var only] ? GetName(only) : "");
        if (written.Type?.SpecialType is SpecialType.System_Int64 or SpecialType.System_Int32 && written is IBinaryOperation)
            return _reader.Read(written, "");

        return FindChains(written) is [var moment] ? _reader.Read(moment, GetName(moment)) : null;
    }

    private List<IOperation> FindChains(IOperation written) =>
        [.. written.DescendantsAndSelf().Where(operation => operation.Type?.Name is "DateTimeOffset" or "DateTime" && IsChain(operation) && operation.Parent is not IMemberReferenceOperation { Type.Name: "DateTimeOffset" or "DateTime" } && tracer.Trace(operation).All(IsSource))];

    /// <summary>The collection that a field joins to one text.</summary>
    public SourceExpression? FindJoined(PayloadField field) =>
        field.Operation is { } written && GetBody(written) == _body && KnownMethods.SkipConversions(written) is IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [_, { Value: var joined }] }
            ? _reader.Read(KnownMethods.SkipConversions(joined), field.Key)
            : null;
}
