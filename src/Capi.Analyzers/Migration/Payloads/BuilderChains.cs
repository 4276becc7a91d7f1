using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>Finds out which calls belong to the same builder.</summary>
internal static class BuilderChains
{
    private const int MaxLength = 100;

    /// <summary>True when a call is one of the builder whose finished object the analysis came from.</summary>
    public static bool IsOfSameBuilder(IInvocationOperation call, CallFrame frame, CodeIndex code)
    {
        if (call.Instance is not { } receiver || FindFinished(frame) is not { } finished)
            return false;

        var root = FindRoot(receiver, code);
        if (root is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } })
            return IsInside(call.Syntax, frame);
        return root is not null && Equals(root, FindRoot(finished, code));
    }

    /// <summary>True when the builder is created where the analysis came from, so that all its calls are known.</summary>
    public static bool IsCreated(CallFrame frame, CodeIndex code) => FindFinished(frame) is { } finished && FindRoot(finished, code) is IObjectCreationOperation;

    /// <summary>The frame of the code with a call, when the analysis came through this code.</summary>
    public static CallFrame? FindCaller(IInvocationOperation call, CallFrame? frame)
    {
        for (var level = frame; level is not null; level = level.Caller)
        {
            if (GetMember(level.Call.Syntax) == GetMember(call.Syntax))
                return level.Caller;
        }

        return null;
    }

    /// <summary>The place of a call in a chain, without the calls before it.</summary>
    public static Location GetLocation(SyntaxNode syntax) => syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var before, Name: var name } } call && (before is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax || IsOnLaterLine(name, before))
        ? Location.Create(call.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, call.Span.End))
        : syntax.GetLocation();

    private static bool IsOnLaterLine(SyntaxNode name, SyntaxNode before) =>
        name.SyntaxTree.GetText().Lines is var lines && lines.IndexOf(name.SpanStart) > lines.IndexOf(before.SpanStart);

    // builder.Build(), builder.Values: what the innermost call on the builder is called on.
    private static IOperation? FindFinished(CallFrame frame)
    {
        for (var level = frame; level is not null; level = level.Caller!)
        {
            var instance = level.Call switch
            {
                IInvocationOperation call => call.Instance,
                IPropertyReferenceOperation property => property.Instance,
                _ => null,
            };
            if (instance is not null and not IInstanceReferenceOperation)
                return instance;
            if (level.Caller is null)
                return null;
        }

        return null;
    }

    // The creation, or the variable that holds the builder from elsewhere.
    private static object? FindRoot(IOperation receiver, CodeIndex code)
    {
        for (var length = 0; length < MaxLength; length++)
        {
            receiver = KnownMethods.SkipConversions(receiver);
            switch (receiver)
            {
                case IInvocationOperation { Instance: { } inner }:
                    receiver = inner;
                    break;
                case ILocalReferenceOperation local when code.GetFacts(local).GetDefinitions(local.Local) is [{ Kind: DefinitionKind.Value, Value: var value }]:
                    receiver = value;
                    break;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IFieldReferenceOperation field:
                    return field.Field;
                default:
                    return receiver;
            }
        }

        return null;
    }

    private static bool IsInside(SyntaxNode node, CallFrame frame)
    {
        for (var level = frame; level is not null; level = level.Caller)
        {
            // The calls before it in the same chain are others.
            var call = level.Call.Syntax is InvocationExpressionSyntax { ArgumentList: var arguments } ? arguments : level.Call.Syntax;
            if (call.SyntaxTree == node.SyntaxTree && call.Span.Contains(node.Span))
                return true;
        }

        return false;
    }

    private static MemberDeclarationSyntax? GetMember(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
}
