using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// What code adds to an object after its creation, through a variable, a helper method or the caller.
internal sealed partial class PayloadReader
{
    private const int MaxLevels = 3;
    private const int MaxChain = 60;

    /// <summary>Adds what code changes in an object of parsed text.</summary>
    public void AddParsed(PayloadObject target) => AddMutations(target);

    private void AddMutations(PayloadObject target)
    {
        var visited = new HashSet<(ISymbol, IOperation)>();
        FollowHolder(target, target.Creation, target.Frame, isConditional: false, level: 0, visited);
    }

    /// <summary>Follows an expression that is the object to the variable that holds it.</summary>
    private void FollowHolder(PayloadObject target, IOperation expression, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var parent = expression.Parent;
        while (parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation or IInvocationOperation { TargetMethod.Name: "AsObject" })
            parent = parent.Parent;
        switch (parent)
        {
            case IFieldInitializerOperation { InitializedFields: [{ DeclaredAccessibility: Accessibility.Private } field] }:
                FollowField(target, field, frame, level, visited);
                break;
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: { DeclaredAccessibility: Accessibility.Private } assignedField } }:
                FollowField(target, assignedField, frame, level, visited);
                break;
            // (_custom ??= new JsonObject())["value"] = …
            case ICoalesceAssignmentOperation assignment:
                if (assignment.Target is IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: { DeclaredAccessibility: Accessibility.Private } lazyField })
                    FollowField(target, lazyField, frame, level, visited);
                else if (assignment.Target is ILocalReferenceOperation lazyLocal)
                    FollowVariable(target, lazyLocal.Local, expression, frame, isConditional, level, visited);
                FollowReference(target, assignment, frame, isConditional, level, visited);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowVariable(target, declarator.Symbol, expression, frame, isConditional, level, visited);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local }:
                FollowVariable(target, local.Local, expression, frame, isConditional, level, visited);
                break;
            case IReturnOperation:
                FollowCallers(target, expression, isConditional, level, visited);
                break;
            case IInvocationOperation { Instance: { } receiver } own when KnownMethods.SkipConversions(receiver) == expression:
                FollowOwnCall(target, own, frame, isConditional, level + 1, visited);
                break;
            case IArgumentOperation argument:
                FollowArgument(target, argument, frame, isConditional, level, visited);
                break;
        }
    }

    private void FollowVariable(PayloadObject target, ISymbol variable, IOperation scope, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var facts = tracer.Code.GetFacts(scope);
        if (!visited.Add((variable, facts.Root)))
            return;

        foreach (var reference in facts.GetReferences(variable))
        {
            var conditional = isConditional || IsUnderCondition(reference.Syntax, scope.Syntax);
            FollowReference(target, reference, frame, conditional, level, visited);
        }
    }

    private void FollowReference(PayloadObject target, IOperation reference, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var parent = reference.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        switch (parent)
        {
            case IMemberReferenceOperation member when KnownMethods.SkipConversions(member.Instance ?? member) == reference:
                FollowMember(target, member, frame, isConditional);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Set" or "SetValue" } add when add.Instance is { } instance && KnownMethods.SkipConversions(instance) == reference:
                AddCall(target, add, frame, isConditional);
                break;
            case IInvocationOperation { Instance: { } receiver } own when KnownMethods.SkipConversions(receiver) == reference && level < MaxLevels:
                FollowOwnCall(target, own, frame, isConditional, level + 1, visited);
                break;
            case IArgumentOperation argument:
                FollowArgument(target, argument, frame, isConditional, level, visited);
                break;
            // var map = (IDictionary<string, object>)expando;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation alias }:
                FollowVariable(target, alias.Symbol, reference, frame, isConditional, level, visited);
                break;
            case IReturnOperation:
                FollowCallers(target, reference, isConditional, level, visited);
                break;
        }
    }

    private static bool IsUnderCondition(SyntaxNode node, SyntaxNode scope)
    {
        for (var parent = node.Parent; parent is not null && !parent.Span.Contains(scope.Span); parent = parent.Parent)
        {
            if (parent is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax or CommonForEachStatementSyntax or WhileStatementSyntax)
                return true;
        }

        return false;
    }
}
