using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// Hash functions, and what writes their bytes as digits.
internal sealed partial class ValueTracer
{
    private IEnumerable<TracedValue> TraceHash(IInvocationOperation call, CallFrame? frame)
    {
        var name = HashAlgorithms.FindName(call, code);
        return HashAlgorithms.FindInput(call, code) is { } input
            ? Trace(input, frame).Select(value => value.With(StepKind.Hash, call, name))
            : [new TracedValue(OriginKind.Unknown, call, frame).With(StepKind.Hash, call, name)];
    }

    // How the method normalizes is unknown.
    private IEnumerable<TracedValue> TraceNamedHash(IInvocationOperation call, CallFrame? frame) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is { } input
            ? Trace(input.Value, frame).Select(value => value.With(StepKind.Opaque, call).With(StepKind.Hash, call, call.TargetMethod.Name))
            : [new TracedValue(OriginKind.Call, call, frame) { Symbol = call.TargetMethod, Name = call.TargetMethod.Name }];

    private static IInvocationOperation? FindOnlyHash(IOperation body) =>
        body.Descendants().OfType<IInvocationOperation>().Where(call => HashFunctions.IsHashFunction(call.TargetMethod) || HashAlgorithms.IsOther(call.TargetMethod)).Take(2).ToList() is [var hash] ? hash : null;

    /// <summary>What a call writes to a variable: the bytes of a hash, or its digits. Null for another call.</summary>
    private IEnumerable<TracedValue>? TraceWritten(IInvocationOperation call, CallFrame? frame)
    {
        if (HashFunctions.IsHashFunction(call.TargetMethod) || HashAlgorithms.IsOther(call.TargetMethod))
            return TraceHash(call, frame);

        // hash[i].TryFormat(chars.AsSpan(i * 2), out _, "x2"), Convert.TryToHexStringLower(hash, chars, out _)
        return call.TargetMethod.Name switch
        {
            "TryFormat" when call.Instance is { } number => Trace(number, frame).Select(value => value.With(call.Arguments.Any(argument => argument.Value.Syntax.ToString() == "\"X2\"") ? StepKind.HexUpper : StepKind.HexLower, call)),
            "TryToHexStringLower" when call.Arguments.Length > 0 => Trace(call.Arguments[0].Value, frame).Select(value => value.With(StepKind.HexLower, call)),
            "TryToHexString" when call.Arguments.Length > 0 => Trace(call.Arguments[0].Value, frame).Select(value => value.With(StepKind.HexUpper, call)),
            "CopyTo" or "TryCopyTo" when call.Instance is { } source => Trace(source, frame),
            _ => null,
        };
    }
}
