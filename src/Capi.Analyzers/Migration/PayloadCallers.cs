using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration;

/// <summary>Reads the event of a helper method once for each call: <c>Track("Purchase", data)</c> and <c>Track("Lead", null)</c> are two events.</summary>
internal static class PayloadCallers
{
    private const int MaxCalls = 8;
    private const int MaxLevels = 3;

    /// <summary>The events that the calls make, or the event itself when its name doesn't come from several calls.</summary>
    public static IReadOnlyList<PayloadObject> Split(PayloadObject payload, SenderModel model)
    {
        if (payload.Frame is not null || payload.Creation is not (IAnonymousObjectCreationOperation or IObjectCreationOperation) || payload.Find("event_name").SelectMany(field => field.Values).Count(value => value.Passed is not null) < 2)
            return [payload];

        var read = model.Code.GetEnclosingMember(payload.Creation) is IMethodSymbol method ? GetFrames(method, model, level: 0).Take(MaxCalls).Select(frame => model.Reader.Read(payload.Creation, frame)).OfType<PayloadObject>().ToList() : [];
        return read.Count > 1 ? read : [payload];
    }

    /// <summary>Where the only builder is created that holds the event in a field; otherwise null.</summary>
    public static Location? FindBuilder(PayloadObject payload, SenderModel model) =>
        model.Code.GetEnclosingMember(payload.Creation) is IFieldSymbol { IsStatic: false, ContainingType: { } type } && type.InstanceConstructors.SelectMany(model.Code.FindCalls).Take(2).ToList() is [var creation] ? creation.Syntax.GetLocation() : null;

    private static IEnumerable<CallFrame> GetFrames(IMethodSymbol method, SenderModel model, int level)
    {
        foreach (var call in model.Code.FindCalls(method))
        {
            // A method that only passes its own parameters on: its callers say what is sent.
            var outer = level < MaxLevels && PassesParameter(call) && model.Code.GetEnclosingMember(call) is IMethodSymbol caller ? GetFrames(caller, model, level + 1).Take(MaxCalls).ToList() : [];
            foreach (var frame in outer.Count > 0 ? outer.Cast<CallFrame?>() : [null])
                yield return CallFrame.CreateForCaller(call, method, frame);
        }
    }

    private static bool PassesParameter(IOperation call) => call is IInvocationOperation invocation && invocation.Arguments.Any(argument => KnownMethods.SkipConversions(argument.Value) is IParameterReferenceOperation { Type.SpecialType: SpecialType.System_String });
}
