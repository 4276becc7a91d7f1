using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// What the methods change that get an object, and the callers that get it back.
internal sealed partial class PayloadReader
{
    private void FollowArgument(PayloadObject target, IArgumentOperation argument, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        if (level >= MaxLevels || argument.Parent is not IInvocationOperation call || tracer.Code.Resolve(call.TargetMethod) is not { } method || tracer.Code.GetBody(method) is not { } body)
            return;

        var inner = CallFrame.Create(call, method, frame);
        foreach (var parameter in (method.ReducedFrom ?? method).OriginalDefinition.Parameters)
        {
            if (inner.TryGetArgument(parameter, out var value, out _) && ReferenceEquals(value, argument.Value))
                FollowParameter(target, parameter, body, inner, isConditional, level + 1);
        }

        // dictionary.With("em", hash).With("ph", phone): the next call gets the result.
        if (call.TargetMethod.IsExtensionMethod && call.Arguments.IndexOf(argument) == 0)
            FollowResult(target, call, frame, isConditional, level, visited);
    }

    private void FollowParameter(PayloadObject target, IParameterSymbol parameter, IOperation body, CallFrame inner, bool isConditional, int level)
    {
        foreach (var reference in tracer.Code.GetFacts(body).GetReferences(parameter))
        {
            // Each call of the helper has arguments of its own, so a helper that is called twice is followed twice.
            var conditional = isConditional || IsUnderCondition(reference.Syntax, body.Syntax);
            FollowReference(target, reference, inner, conditional, level, [(parameter, body)]);
        }
    }

    private void FollowCallers(PayloadObject target, IOperation expression, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        // Reached through a call: only this caller counts.
        if (target.Frame is { Call: { } call } frame)
        {
            if (level < MaxLevels)
                FollowHolder(target, call, frame.Caller, isConditional, level + 1, visited);
            return;
        }

        if (level >= MaxLevels || tracer.Code.GetModel(expression.Syntax.SyntaxTree).GetEnclosingSymbol(expression.Syntax.SpanStart, tracer.Code.CancellationToken) is not IMethodSymbol method)
            return;
        foreach (var caller in tracer.Code.FindCalls(method))
            FollowHolder(target, caller, frame: null, isConditional, level + 1, visited);
    }
}
