using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration;

/// <summary>Finds the sends behind a call with the endpoint's address: in a helper of another file, such as <c>transport.PostAsync(url, body)</c>, or in a library without source.</summary>
internal sealed class Transports(SenderModel model)
{
    private const int MaxLevels = 3;

    private readonly HashSet<SyntaxTree> _own = [.. model.Bodies.Select(body => body.Root.Syntax.SyntaxTree)];

    /// <summary>The sends behind a call; none when it doesn't get the endpoint's address.</summary>
    public IReadOnlyList<SendCall> Find(IInvocationOperation call, BodyFacts body)
    {
        var target = model.Code.Resolve(call.TargetMethod);
        var inner = model.Code.GetBody(target);

        // What the files of the senders themselves send is found without this.
        if ((inner is not null && _own.Contains(inner.Syntax.SyntaxTree)) || !GetsAddress(call))
            return [];
        if (inner is not null)
            return [.. FindSends(inner, level: 0)];
        return ReturnsAnswer(call.TargetMethod) && !SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, model.Code.Compilation.Assembly) ? [new SendCall(call, body)] : [];
    }

    private IEnumerable<SendCall> FindSends(IOperation body, int level)
    {
        var facts = model.Code.GetFacts(body);
        foreach (var call in facts.Operations.OfType<IInvocationOperation>())
        {
            if (SendFinder.IsHttpSend(call.TargetMethod))
            {
                yield return new SendCall(call, facts);
            }
            else if (level < MaxLevels && model.Code.GetBody(model.Code.Resolve(call.TargetMethod)) is { } inner and not ISymbolInitializerOperation)
            {
                foreach (var found in FindSends(inner, level + 1))
                    yield return found;
            }
        }
    }

    private bool GetsAddress(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Value.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" or "HttpRequestMessage" })
        .SelectMany(argument => model.Tracer.Trace(argument.Value)).SelectMany(value => value.WithParts())
        .Any(part => (part.Text is { } text && IsOwnPath(text)) || (part.Operation is IObjectCreationOperation { Type.Name: "HttpRequestMessage" } request && request.Arguments.SelectMany(argument => model.Tracer.Trace(argument.Value, part.Frame)).SelectMany(value => value.WithParts()).Any(value => value.Text is { } path && IsOwnPath(path))));

    private static bool IsOwnPath(string text) => EndpointText.HasEventsPath(text) && !EndpointText.HasForeignHost(text);

    // Task<HttpResponseMessage>, bool, string: something that tells what Meta answered.
    private static bool ReturnsAnswer(IMethodSymbol method) => method.ReturnType is not ({ SpecialType: SpecialType.System_Void } or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true });
}
