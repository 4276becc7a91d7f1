using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// Builders and own dictionaries whose methods get the key: new UserBuilder().With("em", hash).With("ph", phone).Build().
internal sealed partial class PayloadReader
{
    /// <summary>True when the method writes an entry of the object under a key that is its parameter.</summary>
    private static bool IsKeyed(IMethodSymbol method, IReadOnlyList<IOperation> references) =>
        method.MethodKind == MethodKind.Ordinary && references.Any(reference => reference.Parent switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] } => KnownMethods.SkipConversions(index.Value) is IParameterReferenceOperation,
            IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Set", Arguments: [var key, _] } => KnownMethods.SkipConversions(key.Value) is IParameterReferenceOperation,

            // Put(_custom, key, value)
            IArgumentOperation { Parent: IInvocationOperation put } => put.Arguments.Any(argument => argument.Value is IParameterReferenceOperation { Type.SpecialType: SpecialType.System_String, Parameter: var passed } && SymbolEqualityComparer.Default.Equals(passed.ContainingSymbol, method)),
            _ => false,
        });

    /// <summary>Each call of such a method adds an entry; when the builder itself is known, only its own calls count.</summary>
    private void FollowKeyed(PayloadObject target, IMethodSymbol method, IReadOnlyList<IOperation> references, CallFrame? frame, int level)
    {
        var calls = FindKeyedCalls(method, frame, level: 0).Take(MaxFields).ToList();
        if (frame is not null && calls.Where(one => BuilderChains.IsOfSameBuilder(one.Outer, frame, tracer.Code)).ToList() is var own && (own.Count > 0 || BuilderChains.IsCreated(frame, tracer.Code)))
            calls = own;
        foreach (var (_, inner, isConditional) in calls)
        {
            foreach (var reference in references)
                FollowReference(target, reference, inner, isConditional || IsInCondition(reference.Syntax), level + 1, []);
        }
    }

    // Mail(hash) => Put("em", hash): the calls of the method that passes the key on.
    private IEnumerable<(IInvocationOperation Outer, CallFrame Frame, bool IsConditional)> FindKeyedCalls(IMethodSymbol method, CallFrame? frame, int level)
    {
        foreach (var call in tracer.Code.FindAllCalls(method).OfType<IInvocationOperation>())
        {
            var isConditional = IsInCondition(call.Syntax);
            if (call.Instance is IInstanceReferenceOperation && level < MaxLevels && tracer.Code.GetEnclosingMember(call) is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false } outer)
            {
                foreach (var (outerCall, outerFrame, isOuterConditional) in FindKeyedCalls(outer, frame, level + 1))
                    yield return (outerCall, CallFrame.Create(call, method, outerFrame), isConditional || isOuterConditional);
            }
            else
            {
                yield return (call, CallFrame.CreateForBuilder(call, method, BuilderChains.FindCaller(call, frame)), isConditional);
            }
        }
    }

    /// <summary>A method of the project's own dictionary, which writes its entries itself, or an extension method that returns its dictionary.</summary>
    private void FollowOwnCall(PayloadObject target, IInvocationOperation call, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var method = tracer.Code.Resolve(call.TargetMethod);
        if (tracer.Code.GetBody(method) is not { } body || level >= MaxChain)
            return;

        var inner = CallFrame.CreateForBuilder(call, method, frame);
        foreach (var reference in tracer.Code.GetFacts(body).Operations.OfType<IInstanceReferenceOperation>().ToList())
        {
            if (reference.Parent is IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: true } } or IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" })
                FollowReference(target, reference, inner, isConditional || IsInCondition(reference.Syntax), MaxLevels, visited);
        }

        FollowResult(target, call, frame, isConditional, level, visited);
    }

    // The next call of the chain, or the variable that gets the result.
    private void FollowResult(PayloadObject target, IInvocationOperation call, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        if (level < MaxChain && call.Type is { SpecialType: SpecialType.None } type && IsDictionary(type))
            FollowHolder(target, call, frame, isConditional, level, visited);
    }

    private static bool IsInCondition(SyntaxNode node) => node.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>() is { } member && IsUnderCondition(node, member);
}
